using GangguanBot.Chat;
using GangguanBot.Languages;

namespace GangguanBot.Administration;

/// <summary>A text of an office record that is being typed.</summary>
/// <param name="Stamp">Of the thing as it was shown.</param>
public sealed record TextChange<TField>(int Id, int Stamp, TField What)
{
    public async Task AskAsync(Talk talk, string dialogue, Html question, IReadOnlyList<Button> back)
    {
        await talk.ListenAsync(dialogue, this);
        talk.Show(AdminConversation.Key, new Card(question, back));
    }
}
