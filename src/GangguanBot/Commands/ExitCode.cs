namespace GangguanBot.Commands;

/// <summary>Codes with which a command ends the process. The help explains them: <c>terminal.code.{name}</c>.</summary>
static class ExitCode
{
    public const int Well = 0, Failed = 1, CannotStart = 2;
}
