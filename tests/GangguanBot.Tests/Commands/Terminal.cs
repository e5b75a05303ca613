using GangguanBot.Commands;

namespace GangguanBot.Tests.Commands;

/// <summary>What a command line answers, as it would be piped.</summary>
sealed record Terminal(int Code, string Said, string Complained)
{
    public static Task<Terminal> TypesAsync(params string[] args) => TypesInAsync("en", args);

    /// <param name="language">The shell's.</param>
    public static async Task<Terminal> TypesInAsync(string language, params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error, language);
        return new(code, output.ToString(), error.ToString());
    }
}
