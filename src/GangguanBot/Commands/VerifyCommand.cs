using System.CommandLine;
using System.Globalization;
using GangguanBot.Administration;
using GangguanBot.Languages;
using GangguanBot.Logging;
using GangguanBot.Storage;
using GangguanBot.Storage.Chain;
using GangguanBot.Storage.Engines;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Commands;

/// <summary>
/// Checks that nobody has changed the journals, and names the first entry that was. With a head, as a monthly recap prints it, it also
/// checks that nothing was cut off since. It fails when they are not whole, or when the file is too damaged to be read.
/// </summary>
sealed class VerifyCommand : Command
{
    /// <summary>A damaged file is said in one sentence; what EF logs of it is no help to anybody.</summary>
    private static readonly string[] Quiet = ["--Serilog:MinimumLevel:Default=Fatal", "--Serilog:MinimumLevel:Override:Microsoft=Fatal"];

    public VerifyCommand(Phrases say, string[] settings) : base("verify", say["terminal.verify"])
    {
        var head = new Option<string?>("--head") { Description = say["terminal.verify_head"], HelpName = "SEQ:HASH" };
        Add(head);
        SetAction(async (parsed, ct) =>
        {
            var typed = parsed.GetValue(head);
            var anchor = typed is null ? null : AnchorOf(typed);
            if (typed is not null && anchor is null) throw new UsageException(say => say.Text("verify.head_form", ("head", typed)));
            return await RunAsync([.. settings, .. Quiet], anchor, parsed, ct);
        });
    }

    /// <summary>Of an empty journal the head is <c>0:</c>, without a hash.</summary>
    private static (int Seq, string Hash)? AnchorOf(string typed) =>
        typed.Split(':') is [var seq, var hash] && hash.All(char.IsAsciiHexDigit)
        && int.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var no) && (hash.Length >= 8 || typed == "0:")
            ? (no, hash) : null;

    private static async Task<int> RunAsync(string[] settings, (int Seq, string Hash)? anchor, ParseResult parsed, CancellationToken ct)
    {
        var (say, output) = (new Phrasebook(TimeZoneInfo.Utc).For("id"), parsed.InvocationConfiguration.Output);
        await using var app = BotHost.Build(settings, logToError: true);
        try
        {
            var report = await Progress.Of(parsed, say).ShowAsync(async progress =>
            {
                await app.Services.GetRequiredService<BotDatabase>().OpenAsync(ct, progress);
                await using var scope = app.Services.CreateAsyncScope();
                return await LookAsync(scope.ServiceProvider, anchor, progress, ct);
            });
            await output.WriteLineAsync(ChainText.Of(report, say));
            return report.Fault is null ? ExitCode.Well : ExitCode.Failed;
        }
        catch (Exception fault) when (fault is not DatabaseInUseException && !ct.IsCancellationRequested)
        {
            await output.WriteLineAsync(say.Text("backup.damaged", ("fault", OneLine(Redaction.Of(fault.GetBaseException().Message)))));
            return ExitCode.Failed;
        }
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<ChainReport> LookAsync(
        IServiceProvider services, (int Seq, string Hash)? anchor, IProgress<WorkProgress>? progress, CancellationToken ct)
    {
        var report = await services.GetRequiredService<ChainCheck>().RunAsync(anchor, progress, ct);
        var db = services.GetRequiredService<BotDb>();
        if (report.Fault is not null || await services.GetRequiredService<IEngine>().WholeFileAsync(db, ct) is not { } file) return report;
        if (await FileCheck.FirstOddRowAsync(file, services.GetRequiredService<ChainWriter>().Tables, ct) is not { } odd) return report;
        var links = db.Set<ChainLink>().Where(l => l.Source == odd.Table && l.RowId == odd.RowId);
        var seq = odd.Table == ChainLink.Table ? odd.RowId : await links.Select(l => l.Seq).FirstOrDefaultAsync(ct);
        return new ChainReport(seq - 1, report.Head, ChainFault.Changed, odd.Table, odd.RowId, seq);
    }
}
