using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Documents.Papers;
using GangguanBot.Office;
using GangguanBot.Sheets;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets;

namespace GangguanBot.Recaps;

/// <summary><c>/rekap</c>: the numbers of a day, a week or a month, for whoever may see them, as far as they may.</summary>
public sealed class RecapConversation(OfficeDirectory office, Deadlines deadlines, RecapReader book, UsedMaterials usedMaterials, MonthWorkbook month, FileStore files, PaperOrders papers, Outbox outbox) : IConversation<RecapConversation>
{
    private const string Prefix = "rp", Key = "recap", Minutes = "csv", StockOf = "stock.", Book = "book", Paper = "paper";

    /// <summary>How far back buttons lead; button data can be forged.</summary>
    private const int Farthest = 1200;

    private const int FirstYear = 2000;

    public static void Map(Routes<RecapConversation> on) => on
        .Command("rekap", (c, talk) => c.ShowAsync(talk, RecapKind.Day, 0), Rights.Of(Right.SeeRecaps))
        .Button(Prefix, (c, talk, data) => c.PressedAsync(talk, data), Rights.Of(Right.SeeRecaps));

    private Task PressedAsync(Talk talk, ButtonData data)
    {
        if (data.Arg == Minutes && data.Id >= FirstYear && data.Id <= deadlines.Today.Year) return SendMinutesAsync(talk, data.Id);
        if (data.Arg.StartsWith(StockOf, StringComparison.Ordinal) && ButtonData.IsName<RecapKind>(data.Arg[StockOf.Length..], out var of) && of != RecapKind.Holidays) return SendStockAsync(talk, of, Math.Min(data.Id, Farthest));
        if (data.Arg == Paper) return OrderPaperAsync(talk, Math.Min(data.Id, Farthest));
        if (data.Arg == Book) return SendBookAsync(talk, Math.Min(data.Id, Farthest));
        if (ButtonData.IsName<RecapKind>(data.Arg, out var kind) && kind != RecapKind.Holidays) return ShowAsync(talk, kind, Math.Min(data.Id, Farthest));
        talk.Alert(talk.Say[Refusal.Unknown.Phrase]);
        return Task.CompletedTask;
    }

    private async Task ShowAsync(Talk talk, RecapKind kind, int back)
    {
        if (await ScopeAsync(talk) is not { } scope) { talk.Alert(talk.Say["recap.no_post"]); return; }
        var period = RecapPeriod.Around(kind, deadlines.Today).Back(back);
        var recap = await book.ReadAsync(scope, period, withNow: back == 0);
        var turns = new List<Button> { new(talk.Say["button.recap.earlier"], new ButtonData(Prefix, back + 1, Arg: $"{kind}")) };
        if (back > 0) turns.Add(new Button(talk.Say["button.recap.later"], new ButtonData(Prefix, back - 1, Arg: $"{kind}")));
        talk.Show(Key, new Card(RecapText.Of(recap, talk.Say),
            [.. new[] { RecapKind.Day, RecapKind.Week, RecapKind.Month }.Select(k => new Button(talk.Say[$"button.recap.{k}"], new ButtonData(Prefix, Arg: $"{k}")))],
            turns,
            [
                new Button(talk.Say["button.recap.stock"], new ButtonData(Prefix, back, Arg: $"{StockOf}{kind}")),
                .. kind == RecapKind.Month ? new[] { new Button(talk.Say["export.recap.button"], new ButtonData(Prefix, back, Arg: Book)), new Button(talk.Say["paper.recap.button"], new ButtonData(Prefix, back, Arg: Paper)) } : [],
            ],
            [new Button(talk.Say.Text("button.recap.minutes", ("year", period.From.Year)), new ButtonData(Prefix, period.From.Year, Arg: Minutes))]));
    }

    private async Task SendMinutesAsync(Talk talk, int year)
    {
        if (await ScopeAsync(talk) is not { } scope) { talk.Alert(talk.Say["recap.no_post"]); return; }
        var steps = await book.StepsAsync(scope, new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 1), byPost: true);
        if (steps.Count == 0) { talk.Alert(talk.Say.Text("recap.minutes_none", ("year", year))); return; }
        var path = await SaveAsync(MinutesFile.Of(steps, talk.Say));
        outbox.SendFile(talk.Incoming.ChatId, fileId: null, path, talk.Say.Text("recap.minutes_name", ("year", year)), asPhoto: false,
            talk.Say.Html("recap.minutes_caption", ("year", year), ("scope", scope.Post?.Short ?? talk.Say["recap.everything"])));
    }

    private async Task OrderPaperAsync(Talk talk, int back)
    {
        if (await ScopeAsync(talk) is not { } scope) { talk.Alert(talk.Say["recap.no_post"]); return; }
        papers.Add(PaperKind.MonthlyRecap, MonthlyRecap.SubjectOf(scope, RecapPeriod.Around(RecapKind.Month, deadlines.Today).Back(back)), ticketId: null, talk.Speaker.PersonId!.Value);
        talk.Toast(talk.Say.Text("paper.coming", ("paper", talk.Say[$"paper.kind.{PaperKind.MonthlyRecap}"])));
    }

    private async Task SendBookAsync(Talk talk, int back)
    {
        if (await ScopeAsync(talk) is not { } scope) { talk.Alert(talk.Say["recap.no_post"]); return; }
        var period = RecapPeriod.Around(RecapKind.Month, deadlines.Today).Back(back);
        var path = await month.MakeAsync(scope, period, talk.Say, CancellationToken.None);
        outbox.SendFile(talk.Incoming.ChatId, fileId: null, path, MonthWorkbook.Name(period, talk.Say), asPhoto: false, MonthWorkbook.Caption(scope, period, talk.Say));
    }

    /// <summary>The stock sheet of the period that is shown.</summary>
    private async Task SendStockAsync(Talk talk, RecapKind kind, int back)
    {
        if (await ScopeAsync(talk) is not { } scope) { talk.Alert(talk.Say["recap.no_post"]); return; }
        var period = RecapPeriod.Around(kind, deadlines.Today).Back(back);
        var rows = await usedMaterials.ReadAsync(scope, deadlines.StartOf(period.From), deadlines.StartOf(period.Until));
        if (rows.Count == 0) { talk.Alert(talk.Say["recap.stock_none"]); return; }
        var path = await SaveAsync(StockFile.Of(rows, deadlines, talk.Say));
        outbox.SendFile(talk.Incoming.ChatId, fileId: null, path, talk.Say.Text("recap.stock_name", ("from", $"{period.From:yyyy-MM-dd}"), ("until", $"{period.Until.AddDays(-1):yyyy-MM-dd}")), asPhoto: false,
            talk.Say.Html("recap.stock_caption", ("from", period.From), ("until", period.Until.AddDays(-1)), ("scope", scope.Post?.Short ?? talk.Say["recap.everything"])));
    }

    private async Task<string> SaveAsync(Sheet sheet) =>
        (await files.SaveMadeAsync(".csv", file => Csv.WriteAsync(file, sheet, office.Zone, CancellationToken.None), CancellationToken.None)).Path;

    private async Task<RecapScope?> ScopeAsync(Talk talk)
    {
        var me = (await office.PersonAsync(talk.Speaker.PersonId!.Value))!;
        return RecapScope.Of(me, await office.RolesAsync(me), await office.SeatingAsync());
    }
}
