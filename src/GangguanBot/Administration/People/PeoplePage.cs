using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;

namespace GangguanBot.Administration.People;

/// <summary>Everybody, by name; and a search by part of the name, the NIP or the role.</summary>
public sealed class PeoplePage(PeopleList peopleList, OfficeDirectory office, PersonCard card)
    : SearchList<Colleague>, IConversation<PeoplePage>
{
    public const string PageName = "people";

    public override string Name => PageName;

    public static void Map(Routes<PeoplePage> on) => on
        .Button<PeopleSearchButton>((c, talk, _) => c.AskAsync(talk), Rights.Of(Right.Administer))
        .Button<PeopleListButton>((c, talk, button) => c.TurnAsync(talk, button.Page, button.Query), Rights.Of(Right.Administer))
        .Button<ColleagueButton>((c, talk, button) => c.OpenAsync(talk, button), Rights.Of(Right.Administer))
        .Dialogue<SearchDialogue>(DialogueOf(PageName), (c, talk, _) => c.SearchedAsync(talk), Rights.Of(Right.Administer));

    protected override async Task<IReadOnlyList<Colleague>> AllAsync(Phrases say, string query) => await peopleList.AllAsync(say, query);

    protected override Html Line(Phrases say, Colleague item) => say.Html("admin.people.line", ("name", item.Person.Name),
        ("work", string.Join(" · ", ((string[])[item.Work(say, office.Now), item.Marks(say, office.Now)]).Where(w => w.Length > 0))));

    protected override Button Open(Colleague item, int page, string query) =>
        new(PagedList.Label(item.Person.Name), new ColleagueButton(item.Person.Id, page, query));

    protected override IButton Turn(int page, string query) => new PeopleListButton(page, query);

    protected override IReadOnlyList<Button> Below(Phrases say) => [new(say["button.admin.search"], new PeopleSearchButton())];

    private async Task OpenAsync(Talk talk, ColleagueButton button)
    {
        await talk.StopListeningAsync();
        if (await peopleList.FindAsync(button.Person) is { } colleague)
            await card.ShowAsync(talk, colleague, notice: null,
                [new Button(talk.Say["button.back"], new PeopleListButton(button.Page, button.Query))]);
        else talk.Alert(talk.Say["admin.gone"]);
    }
}
