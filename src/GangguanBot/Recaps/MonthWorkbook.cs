using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sheets;
using GangguanBot.Storage;

namespace GangguanBot.Recaps;

/// <summary>Tickets opened, closed and given up in one week of a month, as far as the week lies in it.</summary>
public sealed record WeekCount(DateOnly From, DateOnly Until, int Opened, int Closed, int GivenUp);

/// <summary>The month's recap as a workbook: weeks, steps, causes and agencies, all of each.</summary>
public sealed class MonthWorkbook(RecapReader reader, FileStore files, OfficeDirectory office)
{
    /// <returns>The path of the file that was made.</returns>
    public async Task<string> MakeAsync(RecapScope scope, RecapPeriod month, Phrases say, CancellationToken ct)
    {
        var recap = await reader.ReadAsync(scope, month, withNow: false, ct);
        var steps = await reader.StepsAsync(scope, month.From, month.Until, byPost: true, ct);
        var weeks = await reader.WeeksAsync(scope, month, ct);
        IReadOnlyList<Sheet> sheets =
        [
            Table(say["export.sheet.weeks"],
                [(say["export.column.from"], 12), (say["export.column.until"], 12), (say["export.column.opened"], 10),
                (say["export.column.done"], 10), (say["export.column.given_up"], 20)],
                weeks.Select(IReadOnlyList<Cell> (w) =>
                    [Cell.Of(w.From), Cell.Of(w.Until.AddDays(-1)), Cell.Of(w.Opened), Cell.Of(w.Closed), Cell.Of(w.GivenUp)])),
            MinutesFile.Of(steps, say),
            Table(say["export.sheet.causes"], [(say["export.column.cause"], 40), (say["export.column.count"], 10)],
                recap.Causes.Select(IReadOnlyList<Cell> (c) => [Cell.Of(say[$"finding.cause.{c.What}"]), Cell.Of(c.Count)])),
            Table(say["export.sheet.agencies"], [(say["export.column.agency"], 40), (say["export.column.count"], 10)],
                recap.Agencies.Select(IReadOnlyList<Cell> (a) => [Cell.Of(a.What), Cell.Of(a.Count)])),
        ];
        return (await files.SaveMadeAsync(".xlsx", file => Xlsx.WriteAsync(file, sheets, office.Zone, ct), ct)).Path;
    }

    public static string Name(RecapPeriod month, Phrases say) => say.Text("export.recap.name", ("month", $"{month.From:yyyy-MM}"));

    public static Html Caption(RecapScope scope, RecapPeriod month, Phrases say) => say.Html("export.recap.caption",
        ("month", say[$"format.month.{month.From.Month}"]), ("year", month.From.Year),
            ("scope", scope.Post?.Short ?? say["recap.everything"]));

    private static Sheet Table(string name, (string Title, double Width)[] columns, IEnumerable<IReadOnlyList<Cell>> rows) =>
        new(name, [.. columns.Select(c => new Column(c.Title, c.Width))], rows.ToAsyncEnumerable());
}
