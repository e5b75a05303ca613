using GangguanBot.Office.Holders;

namespace GangguanBot.Office.Acting;

/// <summary>
/// Tells all concerned that a period was set or ended: the deputy, the holder, and the post above. Not the one who did it.
/// </summary>
public sealed class DeputyNews(OfficeDirectory office, Messenger messenger)
{
    public Task NamedAsync(Person by, PostHolding holding, Person? proper) => TellAsync("deputy.news.named", by, holding, proper);

    public Task EndedAsync(Person by, PostHolding holding) => TellAsync("deputy.news.ended", by, holding, proper: null);

    private async Task TellAsync(string phrase, Person by, PostHolding holding, Person? proper)
    {
        var above = holding.Post.ReportsToId is { } id ? (await office.SeatAsync(id))?.Person : null;
        foreach (var person in new[] { holding.Person, proper, above }.OfType<Person>().DistinctBy(p => p.Id).Where(p => p.Id != by.Id))
            messenger.Send(person, say => say.Html(phrase,
                ("who", HolderChanges.Title(new ActingHolder(holding.Post, holding.Person, holding.Mode), say)),
                ("period", DutyDates.Words(holding, office.Clock, say)), ("by", by.Name)));
    }
}
