@echo off
rem Runs Kobai from a clone. Builds target\kobai.jar first if it is missing or older than its sources;
rem the state of the exercises does not matter for that.
setlocal
rem Not called home: git and Maven, which Kobai starts, would take that for the user's own folder.
set "here=%~dp0"
set "jar=%here%target\kobai.jar"
set "classes=%here%target\kobai.jsa"

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo kobai: there is no java. Install a JDK 17 or newer, for example Eclipse Temurin. 1>&2
  exit /b 2
)

set "build="
if not exist "%jar%" set "build=yes"
if not defined build (
  powershell -NoProfile -Command "$t = (Get-Item -LiteralPath $env:jar).LastWriteTime; $s = $env:here; $poms = Get-Item -LiteralPath ($s + 'pom.xml'), ($s + 'build\pom.xml'), ($s + 'instructor\pom.xml'); $sources = Get-ChildItem -LiteralPath ($s + 'src'), ($s + 'instructor\src') -Recurse -File; if (@($poms) + @($sources) | Where-Object { $_.LastWriteTime -gt $t } | Select-Object -First 1) { exit 1 }"
  if errorlevel 1 set "build=yes"
)
if defined build (
  echo kobai: building target\kobai.jar; this happens once, and when Kobai itself changes 1>&2
  pushd "%here%"
  where mvn >nul 2>&1
  if errorlevel 1 (call mvnw.cmd -q -f build -pl ..,../instructor -DskipTests package 1>&2) else (call mvn -q -f build -pl ..,../instructor -DskipTests package 1>&2)
  if errorlevel 1 (
    popd
    echo kobai: the build failed, see above 1>&2
    exit /b 2
  )
  popd
  rem Maven does not touch a jar that needs no change.
  powershell -NoProfile -Command "(Get-Item -LiteralPath $env:jar).LastWriteTime = Get-Date"
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
"%java%" -XX:+UseSerialGC -Xshare:auto -Xlog:disable %tiers% "%share%" %layers% -jar "%jar%" %* & exit /b
