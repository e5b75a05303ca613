using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Documents.Papers;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sheets;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Timing;

namespace GangguanBot.Recaps;

/// <summary><c>/rekap</c>: the numbers of a day, a week or a month, for whoever may see them, as far as they may.</summary>
[PhraseFamily("button.recap.", RecapKind.Day, RecapKind.Week, RecapKind.Month)]
public sealed class RecapConversation(
    OfficeDirectory office, Deadlines deadlines, RecapReader reader, UsedMaterials usedMaterials, MonthWorkbook month, FileStore files,
    PaperOrders papers, Outbox outbox) : IConversation<RecapConversation>
{
    private const string Key = "recap";

    /// <summary>How far back buttons lead; button data can be forged.</summary>
    private const int Farthest = 1200;

    private const int FirstYear = 2000;

    public static void Map(Routes<RecapConversation> on) => on
        .Command("rekap", (c, talk) => c.ShowAsync(talk, RecapKind.Day, 0), Rights.Of(Right.SeeRecaps))
        .Button<RecapButton>((c, talk, button) =>
            Named(talk, button.Kind) ? c.ShowAsync(talk, button.Kind, Near(button.Back)) : Task.CompletedTask, Rights.Of(Right.SeeRecaps))
        .Button<StockButton>((c, talk, button) =>
            Named(talk, button.Kind)
                ? c.SendStockAsync(talk, button.Kind, Near(button.Back)) : Task.CompletedTask, Rights.Of(Right.SeeRecaps))
        .Button<MonthPaperButton>((c, talk, button) => c.OrderPaperAsync(talk, Near(button.Back)), Rights.Of(Right.SeeRecaps))
        .Button<MonthBookButton>((c, talk, button) => c.SendBookAsync(talk, Near(button.Back)), Rights.Of(Right.SeeRecaps))
        .Button<MinutesButton>((c, talk, button) => c.SendMinutesAsync(talk, button.Year), Rights.Of(Right.SeeRecaps));

    private static int Near(int back) => Math.Min(back, Farthest);

    /// <summary>Whether there is a recap of that kind; the warning of missing holidays is none.</summary>
    private static bool Named(Talk talk, RecapKind kind)
    {
        if (kind == RecapKind.Holidays) talk.Refuse(Refusal.Unknown);
        return kind != RecapKind.Holidays;
    }

    private async Task ShowAsync(Talk talk, RecapKind kind, int back)
    {
        if (await ScopeAsync(talk) is not { } scope) { talk.Alert(talk.Say["recap.no_post"]); return; }
        var period = RecapPeriod.Around(kind, deadlines.Today).Back(back);
        var recap = await reader.ReadAsync(scope, period, withNow: back == 0);
        var turns = new List<Button> { new(talk.Say["button.recap.earlier"], new RecapButton(kind, back + 1)) };
        if (back > 0) turns.Add(new Button(talk.Say["button.recap.later"], new RecapButton(kind, back - 1)));
        talk.Show(Key, new Card(RecapText.Of(recap, talk.Say),
            [.. new[] { RecapKind.Day, RecapKind.Week, RecapKind.Month }.Select(k =>
                new Button(talk.Say[$"button.recap.{k}"], new RecapButton(k, Back: 0)))],
            turns,
            [
                new Button(talk.Say["button.recap.stock"], new StockButton(kind, back)),
                .. kind == RecapKind.Month
                    ? new[] { new Button(talk.Say["export.recap.button"], new MonthBookButton(back)),
                    new Button(talk.Say["paper.recap.button"], new MonthPaperButton(back)) } : [],
            ],
            [new Button(talk.Say.Text("button.recap.minutes", ("year", period.From.Year)), new MinutesButton(period.From.Year))]));
    }

    private async Task SendMinutesAsync(Talk talk, int year)
    {
        if (year < FirstYear || year > deadlines.Today.Year) { talk.Refuse(Refusal.Unknown); return; }
        if (await ScopeAsync(talk) is not { } scope) { talk.Alert(talk.Say["recap.no_post"]); return; }
        var steps = await reader.StepsAsync(scope, new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1), byPost: true);
        if (steps.Count == 0) { talk.Alert(talk.Say.Text("recap.minutes_none", ("year", year))); return; }
        var path = await SaveAsync(MinutesFile.Of(steps, talk.Say));
        outbox.SendFile(talk.Incoming.ChatId, fileId: null, path, talk.Say.Text("recap.minutes_name", ("year", year)), asPhoto: false,
            talk.Say.Html("recap.minutes_caption", ("year", year), ("scope", scope.Post?.Short ?? talk.Say["recap.everything"])));
    }

    private async Task OrderPaperAsync(Talk talk, int back)
    {
        if (await ScopeAsync(talk) is not { } scope) { talk.Alert(talk.Say["recap.no_post"]); return; }
        papers.Add(PaperKind.MonthlyRecap, MonthlyRecap.SubjectOf(scope, RecapPeriod.Around(RecapKind.Month, deadlines.Today).Back(back)),
            ticketId: null, talk.Speaker.PersonId!.Value);
        talk.Toast(talk.Say.Text("paper.coming", ("paper", talk.Say[$"paper.kind.{PaperKind.MonthlyRecap}"])));
    }

    private async Task SendBookAsync(Talk talk, int back)
    {
        if (await ScopeAsync(talk) is not { } scope) { talk.Alert(talk.Say["recap.no_post"]); return; }
        var period = RecapPeriod.Around(RecapKind.Month, deadlines.Today).Back(back);
        var path = await month.MakeAsync(scope, period, talk.Say, CancellationToken.None);
        outbox.SendFile(talk.Incoming.ChatId, fileId: null, path, MonthWorkbook.Name(period, talk.Say), asPhoto: false,
            MonthWorkbook.Caption(scope, period, talk.Say));
    }

    /// <summary>The stock sheet of the period that is shown.</summary>
    private async Task SendStockAsync(Talk talk, RecapKind kind, int back)
    {
        if (await ScopeAsync(talk) is not { } scope) { talk.Alert(talk.Say["recap.no_post"]); return; }
        var period = RecapPeriod.Around(kind, deadlines.Today).Back(back);
        var rows = await usedMaterials.ReadAsync(scope, deadlines.StartOf(period.From), deadlines.StartOf(period.Until));
        if (rows.Count == 0) { talk.Alert(talk.Say["recap.stock_none"]); return; }
        var path = await SaveAsync(StockFile.Of(rows, deadlines, talk.Say));
        outbox.SendFile(talk.Incoming.ChatId, fileId: null, path,
            talk.Say.Text("recap.stock_name", ("from", $"{period.From:yyyy-MM-dd}"), ("until", $"{period.Until.AddDays(-1):yyyy-MM-dd}")),
            asPhoto: false,
            talk.Say.Html("recap.stock_caption", ("from", period.From), ("until", period.Until.AddDays(-1)),
                ("scope", scope.Post?.Short ?? talk.Say["recap.everything"])));
    }

    private async Task<string> SaveAsync(Sheet sheet) =>
        (await files.SaveMadeAsync(".csv", file =>
            Csv.WriteAsync(file, sheet, office.Zone, CancellationToken.None), CancellationToken.None)).Path;

    private async Task<RecapScope?> ScopeAsync(Talk talk)
    {
        var me = talk.Me;
        return RecapScope.Of(me, await office.RolesAsync(me), await office.SeatingAsync());
    }
}
