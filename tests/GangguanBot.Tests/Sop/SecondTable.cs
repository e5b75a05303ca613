using GangguanBot.Sop;
using GangguanBot.Tests.City;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GangguanBot.Tests.Sop;

/// <summary>Second versions of the table: one with a step more, whose name the bot has never heard, and one with a step less.</summary>
static class SecondTable
{
    /// <summary>A tenth step that no source of the bot names. In a real version it is a member of the enum.</summary>
    public const Step Verification = (Step)100;

    private static readonly SopTable First = Sop007.InForce.Versions[0];

    /// <summary>The Kasi verifies what was assigned before the technician leaves.</summary>
    public static SopTables WithVerification { get; } = new(First, new SopTable(version: 2, [.. First.Rows.SelectMany(Verified)]));

    /// <summary>The technician's report goes to the Kabid at once.</summary>
    public static SopTables WithoutTheKasisReport { get; } = new(First, new SopTable(version: 2, [.. First.Rows.SelectMany(Shortened)]));

    /// <summary>What the files of <c>locales/</c> would say of the tenth step.</summary>
    public static IReadOnlyDictionary<string, string> Phrases { get; } = new Dictionary<string, string>
    {
        [$"step.{Verification}"] = "Verifikasi oleh Kepala Seksi",
        [$"reporter.{Verification}"] = "Sedang diverifikasi oleh {holder}.",
        [$"chase.what.{Verification}"] = "verifikasi",
        [$"recap.step.{Verification}"] = "Verifikasi",
    };

    /// <summary>The office goes on under these tables; what is under way keeps its own.</summary>
    public static async Task GoesOnUnderAsync(this TestCity city, SopTables tables)
    {
        await city.SettleAsync();
        await city.StopAsync();
        await city.StartAsync(services => services.Replace(ServiceDescriptor.Singleton(tables)));
        foreach (var (key, text) in Phrases) city.Services.GetRequiredService<GangguanBot.Languages.Phrasebook>().Learn(key, text);
    }

    private static IEnumerable<StepRow> Verified(StepRow row) => row.Step switch
    {
        Step.KasiDisposition => [Leading(row, Move.Assign, Verification), new StepRow(
            row.No + 1, Verification, StepKind.Disposing, Role.Kasi, row.Limit, row.Chase, Output.DispositionSheet,
            [new(Move.Accept, Step.SiteCheck, Role.Kasi), new(Move.Return, row.Step, Role.Kasi),
                new(Move.Withdraw, Step.Withdrawn, Role.Reporter)])],
        _ => [row with { No = row.No is > 4 ? row.No + 1 : row.No }],
    };

    private static IEnumerable<StepRow> Shortened(StepRow row) => row.Step switch
    {
        Step.KasiReport => [],
        Step.TechnicianReport => [Leading(row, Move.Report, Step.KabidReport)],
        Step.KabidReport => [Leading(row, Move.Return, Step.Diagnosis) with { No = 8 }],
        _ => [row],
    };

    private static StepRow Leading(StepRow row, Move move, Step to) =>
        row with { Ways = [.. row.Ways.Select(w => w.Move == move ? w with { To = to } : w)] };
}
