using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Administration.People;

/// <summary>A person's name and NIP put right; a person who leaves the office.</summary>
public sealed class PersonChanges(
    BotDb db, PeopleService peopleService, PersonCard card, ExclusiveAdmin exclusive) : IConversation<PersonChanges>
{
    private const string Dialogue = "admin.person", Nothing = "-";
    private const int DigitsOfNip = 18;

    /// <param name="What">Which of the two is being typed.</param>
    public sealed record PersonTextDialogue(int Person, int Stamp, PersonAct What);

    public static void Map(Routes<PersonChanges> on) => on
        .Button<PersonButton>((c, talk, button) => c.PressedAsync(talk, button), Rights.Of(Right.Administer))
        .Dialogue<PersonTextDialogue>(Dialogue, (c, talk, personTextDialogue) =>
            c.TypedAsync(talk, personTextDialogue), Rights.Of(Right.Administer));

    /// <summary>What happens to what somebody has in hand, in sentences.</summary>
    public static Html Consequences(Phrases say, Colleague colleague) => Html.Lines(
        colleague.Person.Role == Role.Technician ? say.Html("admin.people.tickets_go_back") : null,
        colleague.Held.Count > 0
            ? say.Html("admin.people.posts_end", ("posts", string.Join(", ", colleague.Held.Select(h => h.Post.Title).Distinct()))) : null);

    private async Task PressedAsync(Talk talk, PersonButton button)
    {
        await talk.StopListeningAsync();
        if (await exclusive.BeginAsync(talk) is not { } me
            || await card.FreshAsync(talk, exclusive, button.Person, button.Stamp) is not { } colleague) return;
        switch (button.Act)
        {
            case PersonAct.Name or PersonAct.Nip: await AskAsync(talk, colleague.Person, button); break;
            case PersonAct.Remove: Confirm(talk, colleague, button); break;
            case PersonAct.RemoveSurely: await RemoveAsync(talk, me, colleague); break;
            default: await card.ShowAsync(talk, colleague); break;
        }
    }

    private static async Task AskAsync(Talk talk, Person person, PersonButton button)
    {
        await talk.ListenAsync(Dialogue, new PersonTextDialogue(person.Id, button.Stamp, button.Act));
        talk.Show(AdminConversation.Key, new Card(
            talk.Say.Html(button.Act == PersonAct.Name ? "admin.people.ask_name" : "admin.people.ask_nip", ("name", person.Name)),
                BackRow(talk, button)));
    }

    private async Task TypedAsync(Talk talk, PersonTextDialogue personTextDialogue)
    {
        if (await exclusive.BeginAsync(talk) is not { } me) return;
        if (await card.FreshAsync(talk, exclusive, personTextDialogue.Person,
            personTextDialogue.Stamp) is not { Person: var person } colleague)
        {
            await talk.StopListeningAsync();
            return;
        }

        var (name, nip) = (person.Name, person.Nip);
        if (personTextDialogue.What == PersonAct.Name)
        {
            if (TypedAnswer.Line(talk, FieldLimits.PersonName) is not { } typed) return;
            name = typed;
        }
        else if (await NipAsync(talk, person) is { } typed) nip = typed == Nothing ? null : typed;
        else return;

        if ((name, nip) != (person.Name, person.Nip)) peopleService.Correct(me, person, name, nip);
        await talk.StopListeningAsync();
        await card.ShowAsync(talk, colleague, talk.Say.Html("admin.saved"));
    }

    /// <returns><c>null</c>, and said so: not 18 digits, or somebody else's.</returns>
    private async Task<string?> NipAsync(Talk talk, Person person)
    {
        var typed = TypedAnswer.Plain(talk)?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        if (typed != Nothing && (typed.Length != DigitsOfNip || !typed.All(char.IsAsciiDigit)))
        {
            talk.Reply(talk.Say.Html("admin.people.nip_form"));
            return null;
        }

        if (await db.Set<Person>().FirstOrDefaultAsync(p => p.Nip == typed && p.Id != person.Id && !p.Removed) is not { } other)
            return typed;
        talk.Reply(talk.Say.Html("admin.people.nip_taken", ("name", other.Name)));
        return null;
    }

    private static void Confirm(Talk talk, Colleague colleague, PersonButton button) => talk.Show(AdminConversation.Key, new Card(
        Html.Paragraphs(talk.Say.Html("admin.people.remove_ask", ("name", colleague.Person.Name)), Consequences(talk.Say, colleague)),
        [new Button(talk.Say["button.admin.remove_sure"], button with { Act = PersonAct.RemoveSurely }, ButtonStyle.Refuse)],
            BackRow(talk, button)));

    private async Task RemoveAsync(Talk talk, Person me, Colleague colleague)
    {
        var person = colleague.Person;
        if (!await peopleService.RemoveAsync(me, person)) { talk.Alert(talk.Say["admin.people.last_admin"]); return; }
        var left = talk.Say.Html("admin.people.removed", ("name", person.Name));
        if (person.Id == me.Id) talk.Show(AdminConversation.Key, left);
        else talk.Show(AdminConversation.Key, new Card(left, AdminConversation.BackTo(talk, PeoplePage.PageName)));
    }

    private static IReadOnlyList<Button> BackRow(Talk talk, PersonButton button) =>
        [new Button(talk.Say["button.back"], button with { Act = PersonAct.Card })];
}
