using GangguanBot.Chat;
using GangguanBot.Sop;

namespace GangguanBot.Office;

/// <summary>An update being answered, in the office's words.</summary>
public static class TalkExtensions
{
    extension(Talk talk)
    {
        /// <summary>The person who speaks, read once an update with agency and section.</summary>
        /// <exception cref="InvalidOperationException">A stranger speaks: only routes for known people may ask.</exception>
        public Person Me => talk.KnownMe ?? throw new InvalidOperationException("a stranger has no record");

        /// <summary>The person who speaks; <c>null</c>: a stranger.</summary>
        public Person? KnownMe => talk.Speaker.Account as Person;

        /// <summary>Says why it may not be.</summary>
        public void Refuse(Refusal refusal) => talk.Alert(talk.Say[refusal.Phrase]);
    }
}
