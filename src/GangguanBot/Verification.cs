using System.Globalization;
using GangguanBot.Languages;
using GangguanBot.Storage;
using GangguanBot.Storage.Chain;

namespace GangguanBot;

/// <summary>
/// The verb <c>verify</c>: nobody has changed the journals, or which entry it is. With <c>--head=SEQ:HASH</c>, as a monthly recap prints it, also that
/// nothing was cut off since. Exit code 0: whole; 1: not.
/// </summary>
static class Verification
{
    private const string HeadOption = "--head=";

    public static async Task<int> RunAsync(string[] args)
    {
        var say = new Phrasebook(TimeZoneInfo.Utc).For("id");
        var typed = args.FirstOrDefault(a => a.StartsWith(HeadOption, StringComparison.Ordinal))?[HeadOption.Length..];
        if (typed is not null && AnchorOf(typed) is null)
        {
            await Console.Error.WriteLineAsync(say.Text("verify.head_form", ("head", typed)));
            return Verbs.CannotStart;
        }

        await using var app = BotHost.Build([.. args.Where(a => !a.StartsWith(HeadOption, StringComparison.Ordinal))]);
        await app.Services.GetRequiredService<BotDatabase>().OpenAsync(CancellationToken.None);
        await using var scope = app.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<ChainCheck>().RunAsync(typed is null ? null : AnchorOf(typed));
        Console.WriteLine(Words(report, say));
        return report.Fault is null ? Verbs.Well : Verbs.Failed;
    }

    internal static string Words(ChainReport report, Phrases say) => say.Text(report.Fault is { } fault ? $"verify.{fault}" : "verify.whole",
        ("count", report.Count), ("head", $"{report.Count}:{report.Head[..Math.Min(report.Head.Length, ChainWriter.ShortHash)]}"), ("table", report.Table), ("row", report.RowId), ("seq", report.Seq));

    internal static (int Seq, string Hash)? AnchorOf(string typed) =>
        typed.Split(':') is [var seq, { Length: >= 8 } hash] && int.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var no) && hash.All(char.IsAsciiHexDigit) ? (no, hash) : null;
}
