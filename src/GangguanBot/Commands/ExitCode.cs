namespace GangguanBot.Commands;

/// <summary>What a command tells whoever started the process. The help explains them: <c>terminal.code.{name}</c>.</summary>
static class ExitCode
{
    public const int Well = 0, Failed = 1, CannotStart = 2;
}
