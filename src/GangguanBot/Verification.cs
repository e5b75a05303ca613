using System.Globalization;
using GangguanBot.Languages;
using GangguanBot.Logging;
using GangguanBot.Staff.Administration;
using GangguanBot.Storage;
using GangguanBot.Storage.Chain;
using GangguanBot.Storage.Engines;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot;

/// <summary>
/// The verb <c>verify</c>: nobody has changed the journals, or which entry it is. With <c>--head=SEQ:HASH</c>, as a monthly recap prints it, also that
/// nothing was cut off since. Exit code 0: whole; 1: not, or the file is so damaged that it cannot be read.
/// </summary>
static class Verification
{
    private const string HeadOption = "--head=";

    /// <summary>A damaged file is said in one sentence; what EF logs of it is no help to anybody.</summary>
    private static readonly string[] Quiet = ["--Serilog:MinimumLevel:Default=Fatal", "--Serilog:MinimumLevel:Override:Microsoft=Fatal"];

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out);

    internal static async Task<int> RunAsync(string[] args, TextWriter answer)
    {
        var say = new Phrasebook(TimeZoneInfo.Utc).For("id");
        var typed = args.FirstOrDefault(a => a.StartsWith(HeadOption, StringComparison.Ordinal))?[HeadOption.Length..];
        if (typed is not null && AnchorOf(typed) is null)
        {
            await Console.Error.WriteLineAsync(say.Text("verify.head_form", ("head", typed)));
            return Verbs.CannotStart;
        }

        await using var app = BotHost.Build([.. args.Where(a => !a.StartsWith(HeadOption, StringComparison.Ordinal)), .. Quiet]);
        try
        {
            await app.Services.GetRequiredService<BotDatabase>().OpenAsync(CancellationToken.None);
            await using var scope = app.Services.CreateAsyncScope();
            var report = await LookAsync(scope.ServiceProvider, typed is null ? null : AnchorOf(typed));
            await answer.WriteLineAsync(ChainWords.Of(report, say));
            return report.Fault is null ? Verbs.Well : Verbs.Failed;
        }
        catch (Exception fault) when (fault is not DatabaseInUseException)
        {
            await answer.WriteLineAsync(say.Text("backup.damaged", ("fault", OneLine(Redaction.Of(fault.GetBaseException().Message)))));
            return Verbs.Failed;
        }
    }

    internal static (int Seq, string Hash)? AnchorOf(string typed) =>
        typed.Split(':') is [var seq, { Length: >= 8 } hash] && int.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var no) && hash.All(char.IsAsciiHexDigit) ? (no, hash) : null;

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<ChainReport> LookAsync(IServiceProvider services, (int Seq, string Hash)? anchor)
    {
        var report = await services.GetRequiredService<ChainCheck>().RunAsync(anchor);
        var db = services.GetRequiredService<BotDb>();
        if (report.Fault is not null || await services.GetRequiredService<IEngine>().WholeFileAsync(db, CancellationToken.None) is not { } file) return report;
        if (await FileCheck.FirstOddRowAsync(file, services.GetRequiredService<ChainWriter>().Tables, CancellationToken.None) is not { } odd) return report;
        var seq = odd.Table == Link.Table ? odd.RowId : await db.Set<Link>().Where(l => l.Source == odd.Table && l.RowId == odd.RowId).Select(l => l.Seq).FirstOrDefaultAsync();
        return new ChainReport(seq - 1, report.Head, ChainFault.Changed, odd.Table, odd.RowId, seq);
    }
}
