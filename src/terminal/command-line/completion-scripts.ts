/** What each shell is told to do when Tab is pressed: ask the program how the line goes on. */
export const completionScripts = {
  bash: `_migrate_complete() {
  local line paths=
  COMPREPLY=()
  while IFS= read -r line; do
    if [ -z "$paths" ]; then paths=$line; else COMPREPLY+=("$line"); fi
  done < <("$1" --complete bash "\${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null)
  case $paths in
    files) compopt -o default 2>/dev/null ;;
    folders) compopt -o dirnames 2>/dev/null ;;
  esac
  if [ "\${#COMPREPLY[@]}" = 1 ] && [ "\${COMPREPLY[0]%:}" != "\${COMPREPLY[0]}" ]; then
    compopt -o nospace 2>/dev/null
  fi
}
# The Bash of macOS has no compopt: there files are offered wherever nothing else fits.
complete $(type compopt >/dev/null 2>&1 || echo -o default) -F _migrate_complete migrate wechat-to-linkedin
`,
  zsh: `_migrate_complete() {
  local -a lines values shown open
  local line
  lines=("\${(@f)$("$words[1]" --complete zsh "\${(@Q)words[2,CURRENT-1]}" "=\${(Q)PREFIX}" 2>/dev/null)}")
  for line in "\${(@)lines[2,-1]}"; do
    if [[ "\${line%%$'\\t'*}" == *: ]]; then
      open+=("\${line%%$'\\t'*}")
    else
      values+=("\${line%%$'\\t'*}")
      shown+=("\${line/$'\\t'/  }")
    fi
  done
  (( \${#values} )) && compadd -l -d shown -- "\${(@)values}"
  (( \${#open} )) && compadd -S '' -- "\${(@)open}"
  case $lines[1] in
    files) _files ;;
    folders) _files -/ ;;
  esac
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _migrate_complete migrate wechat-to-linkedin
`,
  fish: `function __migrate_complete
    set -l words (commandline -opc)
    set -l current (string unescape -- (commandline -ct))
    set -l lines (command $words[1] --complete fish $words[2..-1] "=$current" 2>/dev/null)
    switch "$lines[1]"
        case files
            __fish_complete_path "$current"
        case folders
            __fish_complete_directories "$current"
    end
    if set -q lines[2]
        printf '%s\\n' $lines[2..-1]
    end
end
complete -c migrate -f -a '(__migrate_complete)'
complete -c wechat-to-linkedin -f -a '(__migrate_complete)'
`,
  powershell: `Register-ArgumentCompleter -Native -CommandName migrate, wechat-to-linkedin -ScriptBlock {
    param($current, $line, $cursor)
    $words = @($line.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object {
        if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
    })
    $before = [Console]::OutputEncoding
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    try { $found = @(& $words[0] --complete powershell @($words | Select-Object -Skip 1) "=$current" 2>$null) }
    finally { [Console]::OutputEncoding = $before }
    $found | Select-Object -Skip 1 | ForEach-Object {
        $value, $about = $_ -split "\`t", 2
        $text = if ($value -match '^[\\w:./-]+$') { $value } else { "'" + $value.Replace("'", "''") + "'" }
        $shown = if ($about) { $about } else { $value }
        [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $shown)
    }
}
`,
};

export type Shell = keyof typeof completionScripts;
export const SHELLS = Object.keys(completionScripts) as Shell[];
