using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Administration.People;

/// <summary>A person's name and NIP put right; a person who leaves the office.</summary>
public sealed class PersonChanges(BotDb db, PeopleService peopleService, PersonCard card) : IConversation<PersonChanges>
{
    private const string Dialogue = "admin.person", Nothing = "-";
    private const int DigitsOfNip = 18;

    public static void Map(Routes<PersonChanges> on) => on
        .Button<PersonButton>((c, talk, button) => c.PressedAsync(talk, button), Rights.Of(Right.Administer))
        .Dialogue<TextChange<PersonAct>>(Dialogue, (c, talk, asked) => c.TypedAsync(talk, asked), Rights.Of(Right.Administer));

    /// <summary>Tells what happens to the person's tickets and posts.</summary>
    public static Html Consequences(Phrases say, Colleague colleague) => Html.Lines(
        colleague.Person.Role == Role.Technician ? say.Html("admin.people.tickets_go_back") : null,
        colleague.Held.Count > 0
            ? say.Html("admin.people.posts_end", ("posts", string.Join(", ", colleague.Held.Select(h => h.Post.Title).Distinct()))) : null);

    private async Task PressedAsync(Talk talk, PersonButton button)
    {
        await talk.StopListeningAsync();
        if (await card.OpenAsync(talk, button.Person, button.Stamp) is not var (me, colleague)) return;
        switch (button.Act)
        {
            case PersonAct.Name or PersonAct.Nip: await AskAsync(talk, colleague.Person, button); break;
            case PersonAct.Remove: Confirm(talk, colleague, button); break;
            case PersonAct.RemoveSurely: await RemoveAsync(talk, me, colleague); break;
            default: await card.ShowAsync(talk, colleague); break;
        }
    }

    private static Task AskAsync(Talk talk, Person person, PersonButton button) =>
        new TextChange<PersonAct>(person.Id, button.Stamp, button.Act).AskAsync(talk, Dialogue,
            talk.Say.Html(button.Act == PersonAct.Name ? "admin.people.ask_name" : "admin.people.ask_nip", ("name", person.Name)),
            BackRow(talk, button));

    private Task TypedAsync(Talk talk, TextChange<PersonAct> asked) => card.TypedAsync(talk, asked, async (me, colleague) =>
    {
        var person = colleague.Person;
        var isName = asked.What == PersonAct.Name;
        if ((isName ? TypedAnswer.Line(talk, FieldLimits.PersonName) : await NipAsync(talk, person)) is not { } typed) return false;
        var (name, nip) = isName ? (typed, person.Nip) : (person.Name, typed == Nothing ? null : typed);
        if ((name, nip) != (person.Name, person.Nip)) peopleService.Correct(me, person, name, nip);
        return true;
    });

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
