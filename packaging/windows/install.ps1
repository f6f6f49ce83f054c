# Installs the scheduled tasks. In PowerShell as administrator, from the folder where the archive was unpacked:
#     powershell -ExecutionPolicy Bypass -File install.ps1
# It copies the programs to C:\Memoria, keeps a memoria.conf that is there, and registers both tasks. They run as
# LOCAL SERVICE, who may write to C:\Memoria and nowhere else.
$ErrorActionPreference = 'Stop'
$to = 'C:\Memoria'
New-Item -ItemType Directory -Force -Path $to, "$to\trameses", "$to\memories" | Out-Null
Copy-Item -Force "$PSScriptRoot\ingest.exe", "$PSScriptRoot\report.exe" $to
if (-not (Test-Path "$to\memoria.conf")) { Copy-Item "$PSScriptRoot\memoria.conf" $to }
& icacls $to /grant '*S-1-5-19:(OI)(CI)M' | Out-Null
foreach ($job in 'ingest', 'report') {
    $task = Get-Content -Raw -Encoding UTF8 "$PSScriptRoot\memoria-$job.xml"
    Register-ScheduledTask -Force -TaskPath '\Memoria\' -TaskName $job -Xml $task | Out-Null
}
& "$to\ingest.exe" init "$to\trameses"
& "$to\ingest.exe" doctor --config "$to\memoria.conf"
