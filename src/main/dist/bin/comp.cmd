@echo off
rem Starts comp on the Java runtime that lies beside it. COMP_JAVA_OPTS holds extra options for the JVM.
setlocal
set "COMP_HOME=%~dp0.."
"%COMP_HOME%\runtime\bin\java.exe" "@%COMP_HOME%\lib\java.options" "-XX:AOTCache=%COMP_HOME%\lib\comp.aot" %COMP_JAVA_OPTS% -cp "%COMP_HOME%\lib\comp.jar" org.complang.cli.Main %*
exit /b %ERRORLEVEL%
