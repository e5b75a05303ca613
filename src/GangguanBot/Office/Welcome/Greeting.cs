using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Sop;

namespace GangguanBot.Office.Welcome;

/// <summary>The first words to somebody who is, or comes, in.</summary>
[PhraseFamily("role.", typeof(Role))]
[PhraseFamily("welcome.role.", typeof(Role))]
internal static class Greeting
{
    public static Html Of(Speaker speaker, string name, Phrases say) => Html.Paragraphs(
        say.Html("welcome.start", ("name", name), ("roles", RoleNames(speaker, say))),
        Html.Lines(speaker.Roles.Order(StringComparer.Ordinal).Select(r => (Html?)say.Html($"welcome.role.{r}"))));

    public static string RoleNames(Speaker speaker, Phrases say) =>
        string.Join(", ", speaker.Roles.Order(StringComparer.Ordinal).Select(r => say[$"role.{r}"]));
}
