namespace GangguanBot.Commands;

/// <summary>The language of whoever sits at the terminal, as the system's environment says it.</summary>
static class ShellLanguage
{
    /// <returns>A tag such as <c>id_ID</c>, or <c>C</c> which is no language of <c>locales/</c>; <c>null</c>: nothing is said.</returns>
    public static string? Of(Func<string, string?> environment) =>
        ((string[])["LC_ALL", "LC_MESSAGES", "LANG"]).Select(environment).FirstOrDefault(v => v is { Length: > 0 })?.Split('.', '@')[0];
}
