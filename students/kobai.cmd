@echo off
rem Runs Kobai with the class path that Maven resolved for the tests; asks Maven for it first if it is missing, or
rem older than pom.xml or src\test. The state of the exercises does not matter for that.
setlocal
rem Not called home: git and Maven, which Kobai starts, would take that for the user's own folder.
set "here=%~dp0"
set "folder=%here%target\kobai\"
set "classes=%folder%kobai.jsa"

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo kobai: there is no java. Install a JDK 17 or newer, for example Eclipse Temurin. 1>&2
  exit /b 2
)

rem Is the class path in java.args one of this folder, newer than its sources, and complete?
set "ask="
if not exist "%folder%java.args" set "ask=yes"
if not defined ask (
  powershell -NoProfile -Command "$a = Get-Item -LiteralPath ($env:folder + 'java.args'); $jars = (Get-Content -LiteralPath $a.FullName -Raw).Split([char]34)[1].Split(';'); if ($jars[0] -ne ($env:folder + 'suite.jar').Replace('\', '/') -or ($jars | Where-Object { -not (Test-Path -LiteralPath $_) }) -or (@(Get-Item -LiteralPath ($env:here + 'pom.xml')) + @(Get-ChildItem -LiteralPath ($env:here + 'src\test') -Recurse -File) | Where-Object { $_.LastWriteTime -gt $a.LastWriteTime } | Select-Object -First 1)) { exit 1 }"
  if errorlevel 1 set "ask=yes"
)
if defined ask (
  echo kobai: asking Maven for what it needs; this happens once, and when Kobai or src\test changes 1>&2
  pushd "%here%"
  where mvn >nul 2>&1
  if errorlevel 1 (call mvnw.cmd -q process-test-classes 1>&2) else (call mvn -q process-test-classes 1>&2)
  if errorlevel 1 (
    popd
    echo kobai: Maven failed, see above 1>&2
    exit /b 2
  )
  popd
  if exist "%classes%" del "%classes%"
)

set "share=-XX:ArchiveClassesAtExit=%classes%"
if exist "%classes%" set "share=-XX:SharedArchiveFile=%classes%"
set "layers="
rem check, try, hint and watch compute with tiny matrices for less than a second: the first JIT compiler is enough.
set "tiers=-XX:+TieredCompilation"
if "%~1"=="check" set "tiers=-XX:TieredStopAtLevel=1"
if "%~1"=="try" set "tiers=-XX:TieredStopAtLevel=1"
if "%~1"=="hint" set "tiers=-XX:TieredStopAtLevel=1"
if "%~1"=="watch" set "tiers=-XX:TieredStopAtLevel=1"
rem The rest is one line, because an update may replace this file while it runs.
if not exist exercises set layers="-Dkobai.layers=%here%exercises"
"%java%" -XX:+UseSerialGC -Xshare:auto -Xlog:disable %tiers% "%share%" -XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED %layers% "@%folder%java.args" kobai.cli.Main %* & exit /b
