; The installer for Windows: per user, without an administrator. Made by build,
; which defines VERSION (four numbers), SOURCE (the folder of the program's
; files), OUT and KIB (what they take on the disk).

Unicode true
Target amd64-unicode
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 64 ; the window and the console share much, far apart
SetDateSave off
CRCCheck on

!include MUI2.nsh
!include LogicLib.nsh

!define NAME "Sổ Giao Ban"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\SoGiaoBan"
!define CLASSES "Software\Classes"
!define KIND "SoGiaoBan.Register"
!define MUTEX "Local\SoGiaoBan" ; held by every window of the program, see gui/native

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\SoGiaoBan"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"

VIProductVersion "${VERSION}"
VIAddVersionKey /LANG=1066 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1066 "FileDescription" "Cài đặt ${NAME}"
VIAddVersionKey /LANG=1066 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "CompanyName" "${NAME}"
VIAddVersionKey /LANG=1066 "LegalCopyright" "Giấy phép MIT"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "Cài đặt ${NAME}"
!define MUI_WELCOMEPAGE_TEXT "Chương trình được cài cho riêng tài khoản Windows này, không cần quyền quản trị.$\r$\n$\r$\nNếu trên máy đã có bản cũ, bản mới thay vào; sổ, cài đặt và bản sao lưu giữ nguyên.$\r$\n$\r$\nBấm Cài đặt để bắt đầu."
!define MUI_FINISHPAGE_TITLE "Đã cài xong ${NAME}"
!define MUI_FINISHPAGE_TEXT "Mở chương trình từ màn hình nền hoặc từ menu Start. Bấm đúp vào một tệp .sogiaoban cũng mở được sổ đó."
!define MUI_FINISHPAGE_RUN "$INSTDIR\SoGiaoBan.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Mở ${NAME} ngay"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"

; RefuseWhileRunning ends with code 3 while the program runs: its files must not
; be changed under it.
!macro RefuseWhileRunning un
Function ${un}RefuseWhileRunning
	again:
	System::Call 'kernel32::OpenMutexW(i 0x100000, i 0, w "${MUTEX}") p.r0'
	${If} $0 P<> 0
		System::Call 'kernel32::CloseHandle(p r0)'
		MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${NAME} đang mở.$\r$\n$\r$\nHãy đóng cửa sổ của chương trình (mọi điều đã gõ đều đã được lưu), rồi bấm Thử lại." /SD IDCANCEL IDRETRY again
		SetErrorLevel 3
		Quit
	${EndIf}
FunctionEnd
!macroend
!insertmacro RefuseWhileRunning ""
!insertmacro RefuseWhileRunning "un."

!macro TellExplorer
	System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function .onInit
	SetShellVarContext current
	Call RefuseWhileRunning
FunctionEnd

Function un.onInit
	SetShellVarContext current
	Call un.RefuseWhileRunning
FunctionEnd

!macro RemoveProgram
	Delete "$INSTDIR\SoGiaoBan.exe"
	Delete "$INSTDIR\giaobanctl.exe"
	RMDir /r "$INSTDIR\software"
	RMDir /r "$INSTDIR\licences"
!macroend

Section
	!insertmacro RemoveProgram
	SetOutPath "$INSTDIR"
	ClearErrors
	File /r "${SOURCE}/*"
	; The same program once more beside Mesa, to draw without a graphics card.
	CopyFiles /SILENT "$INSTDIR\SoGiaoBan.exe" "$INSTDIR\software\SoGiaoBan.exe"
	${If} ${Errors}
		MessageBox MB_OK|MB_ICONSTOP "Không ghi được tệp vào $INSTDIR. Hãy kiểm tra ổ đĩa còn chỗ và phần mềm diệt vi-rút không chặn, rồi cài lại." /SD IDOK
		SetErrorLevel 4
		Quit
	${EndIf}
	WriteUninstaller "$INSTDIR\Uninstall.exe"

	CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\SoGiaoBan.exe"
	CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\SoGiaoBan.exe"

	WriteRegStr HKCU "${CLASSES}\.sogiaoban" "" "${KIND}"
	WriteRegStr HKCU "${CLASSES}\${KIND}" "" "Sổ họp giao ban"
	WriteRegStr HKCU "${CLASSES}\${KIND}\DefaultIcon" "" "$INSTDIR\SoGiaoBan.exe,0"
	WriteRegStr HKCU "${CLASSES}\${KIND}\shell\open\command" "" '"$INSTDIR\SoGiaoBan.exe" "%1"'

	WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
	WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
	WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\SoGiaoBan.exe,0"
	WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
	WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\Uninstall.exe"'
	WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\Uninstall.exe" /S'
	WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KIB}
	WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
	WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
	!insertmacro TellExplorer
SectionEnd

Section Uninstall
	!insertmacro RemoveProgram
	Delete "$INSTDIR\Uninstall.exe"
	RMDir "$INSTDIR"
	Delete "$SMPROGRAMS\${NAME}.lnk"
	Delete "$DESKTOP\${NAME}.lnk"
	DeleteRegKey HKCU "${CLASSES}\${KIND}"
	ReadRegStr $0 HKCU "${CLASSES}\.sogiaoban" ""
	${If} $0 == "${KIND}"
		DeleteRegKey HKCU "${CLASSES}\.sogiaoban"
	${EndIf}
	DeleteRegKey HKCU "${UNINSTALL}"
	!insertmacro TellExplorer

	${If} ${FileExists} "$LOCALAPPDATA\SoGiaoBan\*.*"
		MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "Đã gỡ chương trình. Sổ, cài đặt và bản sao lưu vẫn còn trong$\r$\n$LOCALAPPDATA\SoGiaoBan$\r$\n$\r$\nXóa cả chúng? Xóa rồi không lấy lại được. Nếu không chắc, hãy chọn Không." /SD IDNO IDNO kept
		MessageBox MB_YESNO|MB_ICONSTOP|MB_DEFBUTTON2 "Xóa hẳn mọi cuộc họp, biên bản và nhiệm vụ trong$\r$\n$LOCALAPPDATA\SoGiaoBan?" /SD IDNO IDNO kept
		RMDir /r "$LOCALAPPDATA\SoGiaoBan"
		kept:
	${EndIf}
SectionEnd
