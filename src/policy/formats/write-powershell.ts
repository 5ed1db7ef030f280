import { BROWSER_PLACES } from './browsers.ts';
import type { PolicyFile } from './policy-format.ts';
import { toValues, type ShapedPolicy } from './policy-source.ts';

/** What both scripts begin with: the policy, and the registry's values that it comes to. */
function formatStart(policy: ShapedPolicy, id: string, purpose: string): string {
  const key = BROWSER_PLACES.edge.registryKey(id);
  return `# Plimsoll's policy for Microsoft Edge: ${purpose}
# Runs as SYSTEM; touches nothing but its own key. Running it twice comes to the same.
$ErrorActionPreference = 'Stop'
$key = 'HKLM:\\${key}'
$policy = @'
${formatAscii(toValues(policy))}
'@ | ConvertFrom-Json

# Every value that has to be there, by its key and name.
$wanted = @{}
foreach ($property in $policy.PSObject.Properties) {
    if ($property.Value -is [string]) {
        $wanted["$key|$($property.Name)"] = $property.Value
        continue
    }
    $entries = @($property.Value)
    $width = "$($entries.Count)".Length
    for ($place = 0; $place -lt $entries.Count; $place++) {
        $name = "$($place + 1)".PadLeft($width, '0')
        $wanted["$key\\$($property.Name)|$name"] = $entries[$place]
    }
}

# Every value that is there, and the lists that nobody wants.
$wantedKeys = @($wanted.Keys | ForEach-Object { ($_ -split '\\|', 2)[0] })
$found = @{}
$surplus = @()
if (Test-Path -LiteralPath $key) {
    $items = @(Get-Item -LiteralPath $key) + @(Get-ChildItem -LiteralPath $key -Recurse)
    foreach ($item in $items) {
        $path = $item.Name -replace '^HKEY_LOCAL_MACHINE', 'HKLM:'
        if ($path -ne $key -and $wantedKeys -notcontains $path) { $surplus += $path }
        foreach ($name in $item.GetValueNames()) {
            # A value of another kind than text is none to the browser.
            $found["$path|$name"] = if ($item.GetValueKind($name) -eq 'String') { $item.GetValue($name) }
        }
    }
}
`;
}

const DETECT = `
$wrong = @($wanted.Keys | Where-Object { $found[$_] -cne $wanted[$_] })
$wrong += @($found.Keys | Where-Object { -not $wanted.ContainsKey($_) })
$wrong += $surplus
if ($wrong.Count -gt 0) {
    Write-Output "Not as wanted: $($wrong.Count) values"
    exit 1
}
Write-Output "As wanted: $($wanted.Count) values"
exit 0
`;

const REMEDIATE = `
# What is wanted is written before anything is taken away, so that the browser never reads an empty policy.
foreach ($entry in $wanted.GetEnumerator()) {
    $path, $name = $entry.Key -split '\\|', 2
    if (-not (Test-Path -LiteralPath $path)) { New-Item -Path $path -Force | Out-Null }
    if ($found[$entry.Key] -cne $entry.Value) {
        New-ItemProperty -LiteralPath $path -Name $name -Value $entry.Value -PropertyType String -Force | Out-Null
    }
}
foreach ($value in @($found.Keys)) {
    if ($wanted.ContainsKey($value)) { continue }
    $path, $name = $value -split '\\|', 2
    Remove-ItemProperty -LiteralPath $path -Name $name -Force
}
foreach ($path in $surplus) {
    if (Test-Path -LiteralPath $path) { Remove-Item -LiteralPath $path -Recurse -Force }
}
Write-Output "Written: $($wanted.Count) values"
exit 0
`;

/** Edge by Intune's remediations: a script that tells whether the registry holds the policy, and one that writes it. */
export function writePowerShell(policy: ShapedPolicy, id: string): PolicyFile[] {
  return [
    file(
      'plimsoll-edge-detect.ps1',
      `${formatStart(policy, id, 'tells whether the registry holds it (exit 1: it does not).')}${DETECT}`,
      'Intune: Devices, Scripts and remediations, "Detection script file"; run in 64-bit PowerShell, not with the logged-on credentials.',
    ),
    file(
      'plimsoll-edge-remediate.ps1',
      `${formatStart(policy, id, 'writes it to the registry.')}${REMEDIATE}`,
      'Intune: the "Remediation script file" of the same package.',
    ),
  ];
}

/** JSON in ASCII: Windows PowerShell reads a script without a mark in the machine's own code page. */
function formatAscii(value: object): string {
  return JSON.stringify(value, null, 2).replace(
    /[^ -~\n]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function file(name: string, text: string, place: string): PolicyFile {
  return { name, mediaType: 'text/plain', text: text.replace(/\n/g, '\r\n'), encoding: 'utf-8', place };
}
