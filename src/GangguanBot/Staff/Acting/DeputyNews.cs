using GangguanBot.Chat;
using GangguanBot.Languages;

namespace GangguanBot.Staff.Acting;

/// <summary>Tells all concerned that a period was set or ended: the deputy, the holder, and the post above. Not the one who did it.</summary>
public sealed class DeputyNews(Office office, Outbox outbox, Phrasebook phrasebook, OfficeLanguage language)
{
    public Task NamedAsync(Person by, Holding holding, Person? proper) => TellAsync("deputy.news.named", by, holding, proper);

    public Task EndedAsync(Person by, Holding holding) => TellAsync("deputy.news.ended", by, holding, proper: null);

    /// <summary>"Selasa, 24 November 2026 s.d. Jumat, 27 November 2026".</summary>
    public string Words(Holding holding, Phrases say) => holding.Until is { } until
        ? say.Text("deputy.from_to", ("from", Day(holding.From)), ("to", Day(until.AddTicks(-1))))
        : say.Text("deputy.from", ("from", Day(holding.From)));

    private DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, office.Zone).DateTime);

    private async Task TellAsync(string phrase, Person by, Holding holding, Person? proper)
    {
        var above = holding.Post.ReportsToId is { } id ? (await office.SeatAsync(id))?.Person : null;
        foreach (var person in new[] { holding.Person, proper, above }.OfType<Person>().DistinctBy(p => p.Id).Where(p => p.Id != by.Id))
        {
            var say = phrasebook.For(language.Of(person));
            outbox.Send(person.TelegramId, say.Html(phrase,
                ("who", Rota.Title(new Seat(holding.Post, holding.Person, holding.Mode), say)), ("period", Words(holding, say)), ("by", by.Name)));
        }
    }
}
