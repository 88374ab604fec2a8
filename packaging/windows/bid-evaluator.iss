; The installer for Windows, made with Inno Setup 6.3 or later on a Windows computer, from the folder built there:
;     .venv\Scripts\pyinstaller --noconfirm --distpath dist --workpath build installer.spec
;     iscc packaging\windows\bid-evaluator.iss
;     .venv\Scripts\python packaging\portable.py
; The last makes the portable ZIP and SHA256SUMS, in which the installer then stands too; sign the programs before, and it.
; It installs for one person without an administrator, or for everybody with one; it needs no network and starts no service.
#define Name "Bid evaluation desk"
#define Version "0.1.0"
#define Program "bid-evaluator.exe"

[Setup]
AppId={{5B0C6E0B-6F0D-4D2B-9C55-7B2C9F0E4A61}
AppName={#Name}
AppVersion={#Version}
AppPublisher=The bid evaluation desk's authors
DefaultDirName={autopf}\{#Name}
DefaultGroupName={#Name}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
SourceDir=..\..
OutputDir=dist
OutputBaseFilename=bid-evaluator-{#Version}-setup
SetupIconFile=resources\icons\bid-evaluator.ico
UninstallDisplayIcon={app}\{#Program}
LicenseFile=LICENSE
ChangesAssociations=yes
CloseApplications=yes
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
; To sign: iscc /Ssigntool="signtool sign /fd SHA256 /tr TIMESTAMP-URL /td SHA256 $f" and take the next two lines in.
; SignTool=signtool
; SignedUninstaller=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "open"; Description: "Open packages and identity cards (.bidpack, .bidid) with {#Name}"
Name: "records"; Description: "Open signed records (.asice) with {#Name}"; Flags: unchecked
Name: "desktop"; Description: "Put an icon on the desktop"; Flags: unchecked

[Files]
Source: "dist\bid-evaluator\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{group}\{#Name}"; Filename: "{app}\{#Program}"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\{#Program}"; Tasks: desktop

[Registry]
; HKA is the person's own part of the registry, or everybody's, as chosen above.
Root: HKA; Subkey: "Software\Classes\BidEvaluator.File"; ValueType: string; ValueData: "Bid evaluation file"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\BidEvaluator.File\DefaultIcon"; ValueType: string; ValueData: "{app}\{#Program},0"
Root: HKA; Subkey: "Software\Classes\BidEvaluator.File\shell\open\command"; ValueType: string; ValueData: """{app}\{#Program}"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.bidpack"; ValueType: string; ValueData: "BidEvaluator.File"; Flags: uninsdeletevalue; Tasks: open
Root: HKA; Subkey: "Software\Classes\.bidid"; ValueType: string; ValueData: "BidEvaluator.File"; Flags: uninsdeletevalue; Tasks: open
Root: HKA; Subkey: "Software\Classes\.asice"; ValueType: string; ValueData: "BidEvaluator.File"; Flags: uninsdeletevalue; Tasks: records

[Run]
Filename: "{app}\{#Program}"; Description: "Start {#Name}"; Flags: nowait postinstall skipifsilent
; Profiles and evaluations lie in the person's own folder and stay when the program is removed.
