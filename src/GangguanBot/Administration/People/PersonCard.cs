using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Acting;

namespace GangguanBot.Administration.People;

/// <summary>The card of one person, with the buttons that change it.</summary>
public sealed class PersonCard(
    PeopleList peopleList, OfficeDirectory office, PeopleService peopleService, Messenger messenger, ExclusiveAdmin exclusive)
    : AdminCard<Colleague>(exclusive)
{
    public override Task ShowAsync(Talk talk, Colleague subject, Html? notice = null) =>
        ShowAsync(talk, subject, notice, AdminConversation.BackTo(talk, PeoplePage.PageName));

    /// <param name="back">The target of «.</param>
    public async Task ShowAsync(Talk talk, Colleague colleague, Html? notice, IReadOnlyList<Button> back)
    {
        var (person, stamp) = (colleague.Person, await StampAsync(colleague));
        Button Act(string phrase, PersonAct act) => new(talk.Say[phrase], new PersonButton(person.Id, stamp, act));
        talk.Show(AdminConversation.Key, new Card(
            Html.Paragraphs(notice, Text(talk.Say, colleague)),
            [Act("button.admin.name", PersonAct.Name), Act("button.admin.nip", PersonAct.Nip)],
            [new Button(talk.Say["button.admin.move"], new MoveRoleButton(person.Id, stamp)),
                Act("button.admin.remove_person", PersonAct.Remove)],
            back));
    }

    protected override Task<Colleague?> FindAsync(int id) => peopleList.FindAsync(id);

    protected override async Task<int> StampAsync(Colleague subject) =>
        ContentStamp.Of(subject.Person.Name, subject.Person.Nip, await peopleService.DescribeAsync(subject.Person));

    private Html Text(Phrases say, Colleague colleague)
    {
        var (person, now) = (colleague.Person, office.Now);
        return Html.Lines(
        [
            say.Html("admin.people.title", ("name", person.Name)),
            say.Html("profile.nip", ("nip", person.Nip ?? "–")),
            say.Html("admin.people.work", ("work", colleague.Work(say, now))),
            person.Agency is { } agency ? say.Html("profile.agency", ("agency", agency.Name)) : null,
            person.Section is { } section ? say.Html("profile.section", ("section", section.Title)) : null,
            .. colleague.Held.Select(h =>
                (Html?)say.Html("admin.people.held", ("mode", say[$"mode.{h.Mode}"]), ("post", h.Post.Title),
                ("period", DutyDates.Words(h, office.Clock, say)))),
            say.Html("profile.language", ("language", messenger.SayTo(person)["language.name"])),
            say.Html(colleague.IsConnected ? "admin.people.connected" : "admin.people.never_connected", ("since", person.StartedAt)),
            person.IsAway(now) ? say.Html("admin.people.away", ("until", person.AwayUntil)) : null,
            say.Html("profile.id", ("id", person.TelegramId.ToString())),
        ]);
    }
}
