/// The shells whose words can be completed.
///
/// Their scripts only ask `yibao __complete`, so they never know less than the program itself.
enum CompletionScript: String, CaseIterable {
  case bash, zsh, fish

  /// The script to be sourced, or installed, for the shell.
  var text: String {
    switch self {
    case .bash: Self.bashText
    case .zsh: Self.zshText
    case .fish: Self.fishText
    }
  }

  private static let bashText = #"""
    # Completion of yibao for bash: source <(yibao completion bash)
    _yibao() {
      local word="${COMP_WORDS[COMP_CWORD]}" line
      [[ $word == "=" ]] && word=""
      COMPREPLY=()
      while IFS= read -r line; do
        case "$line" in
          :files)
            compopt -o filenames
            while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$word")
            ;;
          :folders)
            compopt -o filenames
            while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$word")
            ;;
          *) COMPREPLY+=("${line%%$'\t'*}") ;;
        esac
      done < <("${1/#\~/$HOME}" __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
    }
    complete -F _yibao yibao

    """#

  private static let zshText = #"""
    #compdef yibao
    # Completion of yibao for zsh: source <(yibao completion zsh)
    _yibao() {
      local line
      local -a candidates
      for line in "${(@f)$("${~words[1]}" __complete "${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
        case "$line" in
          '') ;;
          :files) compset -P '--*='; _files ;;
          :folders) compset -P '--*='; _files -/ ;;
          *$'\t'*) candidates+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
          *) candidates+=("${line//:/\\:}") ;;
        esac
      done
      (( $#candidates )) && _describe yibao candidates -U
    }
    if [[ "${funcstack[1]}" == _yibao ]]; then _yibao "$@"; else compdef _yibao yibao; fi

    """#

  private static let fishText = #"""
    # Completion of yibao for fish: yibao completion fish | source
    function __yibao_complete
      set -l words (commandline -opc)
      set -l word (commandline -ct)
      set -l option (string match -r '^--[^=]*=' -- $word)
      set -l path (string replace -r '^--[^=]*=' '' -- $word)
      for line in ($words[1] __complete $words[2..] "$word" 2>/dev/null)
        switch $line
          case :files
            for found in (__fish_complete_path "$path"); echo "$option$found"; end
          case :folders
            for found in (__fish_complete_directories "$path" ''); echo "$option$found"; end
          case '*'
            echo $line
        end
      end
    end
    complete -c yibao -f -a '(__yibao_complete)'

    """#
}
