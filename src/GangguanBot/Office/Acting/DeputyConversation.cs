using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office.Holders;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Office.Acting;

/// <summary><c>/wakil</c>: who stands in for whom, and when. Post → deputy → period, each a tap.</summary>
[PhraseFamily("period.", Other)]
public sealed class DeputyConversation(
    BotDb db, OfficeDirectory office, Deputies deputies, PeopleService peopleService, DeputyNews news, OfficeDays days)
    : IConversation<DeputyConversation>
{
    private const string Key = "wakil", Kind = "wakil.dates", Other = "dates";
    private const int OnAPage = 8;

    public static void Map(Routes<DeputyConversation> on)
    {
        var may = Rights.Of(Right.NameDeputy);
        on.Command("wakil", (c, talk) => c.StartAsync(talk), may)
            .Button<DeputiesButton>((c, talk, button) =>
                c.WithPostAsync(talk, button.Post, post => c.ShowPostAsync(talk, post, button.Page)), may)
            .Button<DeputyButton>((c, talk, button) =>
                c.WithDeputyAsync(talk, button.Post, button.Deputy, (post, deputy) => AskPeriodAsync(talk, post, deputy)), may)
            .Button<DeputyPeriodButton>((c, talk, button) =>
                c.WithDeputyAsync(talk, button.Post, button.Deputy, (post, deputy) =>
                    c.ChosenAsync(talk, post, deputy, button.Period)), may)
            .Button<EndDeputyButton>((c, talk, button) => c.EndAsync(talk, button.Holding), may)
            .Dialogue<DeputyDialogue>(Kind, (c, talk, deputyDialogue) => c.TypedAsync(talk, deputyDialogue), may);
    }

    private async Task StartAsync(Talk talk)
    {
        var posts = await deputies.PostsAsync(talk.Me);
        if (posts is [var only]) { await ShowPostAsync(talk, only, 0); return; }
        talk.Show(Key, new Card(talk.Say.Html(posts.Count == 0 ? "deputy.no_posts" : "deputy.which_post"),
            [.. posts.Select(p => new[] { new Button(p.Short, new DeputiesButton(p.Id, Page: 0)) })]));
    }

    private async Task ShowPostAsync(Talk talk, Post post, int page)
    {
        await talk.ForgetAsync(Kind);
        var periods = await deputies.PeriodsAsync(post);
        var people = Paging.Of(await deputies.CandidatesAsync(post), page, OnAPage);
        var proper = await deputies.ProperAsync(post);
        talk.Show(Key, new Card(
            Html.Paragraphs(
                talk.Say.Html("deputy.post", ("post", post.Title), ("holder", proper?.Name ?? talk.Say["office.nobody"])),
                Html.Lines(periods.Select(h =>
                    (Html?)talk.Say.Html("deputy.period", ("who", HolderChanges.Title(new ActingHolder(post, h.Person, h.Mode), talk.Say)),
                    ("period", DutyDates.Words(h, office.Clock, talk.Say))))),
                talk.Say.Html(people.Total == 0 ? "deputy.nobody" : "deputy.who")),
            [
                .. periods.Select(h =>
                    new[] { new Button(talk.Say.Text("button.deputy.end", ("name", h.Person.Name)), new EndDeputyButton(h.Id),
                    ButtonStyle.Refuse) }),
                .. people.Shown.Select(p => new[] { new Button(p.Name, new DeputyButton(post.Id, p.Id)) }),
                .. people.Turns(at => new DeputiesButton(post.Id, at)),
            ]));
    }

    private static async Task AskPeriodAsync(Talk talk, Post post, Person deputy)
    {
        await talk.ForgetAsync(Kind);
        var ready = DutyPeriod.Ready.Append(Other)
            .Select(k => new Button(talk.Say[$"period.{k}"], new DeputyPeriodButton(post.Id, deputy.Id, k)));
        talk.Show(Key, new Card(talk.Say.Html("deputy.when", ("name", deputy.Name), ("post", post.Title)),
            [.. ready.Chunk(2), [new Button(talk.Say["button.back"], new DeputiesButton(post.Id, Page: 0))]]));
    }

    private async Task ChosenAsync(Talk talk, Post post, Person deputy, string key)
    {
        if (key == Other)
        {
            await talk.ListenAsync(Kind, new DeputyDialogue(post.Id, deputy.Id));
            talk.Show(Key, new Card(
                talk.Say.Html("deputy.dates", ("example", $"{days.Today.AddDays(1):dd-MM-yyyy} s.d. {days.Today.AddDays(4):dd-MM-yyyy}")),
                [[new Button(talk.Say["button.back"], new DeputyButton(post.Id, deputy.Id))]]));
        }
        else if (DutyPeriod.Of(key, days.Today) is { } period) await NameAsync(talk, post, deputy, period);
        else talk.Refuse(Refusal.Unknown);
    }

    private async Task TypedAsync(Talk talk, DeputyDialogue deputyDialogue)
    {
        if (talk.Incoming.Content is not Content.TypedText { Text: var text } || DutyPeriod.Parse(text, days.Today) is not { } period)
        {
            talk.Reply(talk.Say.Html("deputy.dates_wrong",
                ("example", $"{days.Today.AddDays(1):dd-MM-yyyy} s.d. {days.Today.AddDays(4):dd-MM-yyyy}")));
            return;
        }

        await talk.StopListeningAsync();
        await WithDeputyAsync(talk, deputyDialogue.Post, deputyDialogue.Deputy, (post, deputy) => NameAsync(talk, post, deputy, period));
    }

    private async Task NameAsync(Talk talk, Post post, Person deputy, DutyPeriod period)
    {
        var me = talk.Me;
        var proper = await deputies.ProperAsync(post);
        var mode = proper is null ? HoldingMode.Plt : HoldingMode.Plh;
        var (from, until) = (days.From(period.First), period.Last is { } last ? days.After(last) : (DateTimeOffset?)null);
        await peopleService.SeatAsync(me, post, deputy, mode, from, until);
        await news.NamedAsync(me,
            new PostHolding
            {
                Post = post, PostId = post.Id, Person = deputy, PersonId = deputy.Id, Mode = mode, From = from,
                Until = until
            }, proper);
        await ShowPostAsync(talk, post, 0);
        talk.Toast(talk.Say["deputy.done"]);
    }

    private async Task EndAsync(Talk talk, int id)
    {
        var holding = await db.Set<PostHolding>().Include(h => h.Post).Include(h => h.Person)
            .FirstOrDefaultAsync(h => h.Id == id && h.Mode != HoldingMode.Definitif);
        await WithPostAsync(talk, holding?.PostId ?? 0, async post =>
        {
            if (holding!.Until <= office.Now) talk.Alert(talk.Say["deputy.already_ended"]);
            else
            {
                var me = talk.Me;
                await peopleService.EndAsync(me, holding);
                await news.EndedAsync(me, holding);
                talk.Toast(talk.Say["deputy.ended"]);
            }

            await ShowPostAsync(talk, post, 0);
        });
    }

    private async Task WithPostAsync(Talk talk, int id, Func<Post, Task> act)
    {
        if ((await deputies.PostsAsync(talk.Me)).FirstOrDefault(p => p.Id == id) is { } post) await act(post);
        else talk.Refuse(Refusal.Unknown);
    }

    private Task WithDeputyAsync(
        Talk talk, int postId, int deputyId, Func<Post, Person, Task> act) => WithPostAsync(talk, postId, async post =>
    {
        if ((await deputies.CandidatesAsync(post)).FirstOrDefault(p => p.Id == deputyId) is { } deputy) await act(post, deputy);
        else talk.Refuse(Refusal.Unknown);
    });


    internal sealed record DeputyDialogue(int Post, int Deputy);
}
