using GangguanBot.Office;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.History;
using GangguanBot.Tickets.Timing;

namespace GangguanBot.Tickets;

/// <summary>Amendments: changes besides the step. Each raises the version and writes its act, if it has one.</summary>
public sealed partial class Ticket
{
    public void ChangeUrgency(Urgency to, Capacity by, IActLog acts)
    {
        if (Urgency != to) acts.Write(this, TicketAct.UrgencyChanged, by, Urgency.ToString(), to.ToString());
        urgency = to;
        Touch();
    }

    public void ChangeSecrecy(Secrecy to, Capacity by, IActLog acts)
    {
        if (Secrecy != to) acts.Write(this, TicketAct.SecrecyChanged, by, Secrecy.ToString(), to.ToString());
        secrecy = to;
        Touch();
    }

    /// <summary>The technician says which of the agency's places it is.</summary>
    public void ChooseSite(Site to, Capacity by, IActLog acts)
    {
        if (SiteId != to.Id) acts.Write(this, TicketAct.SiteChosen, by, Site?.Name, to.Name);
        siteId = to.Id;
        Touch();
    }

    public void AmendSentence(string words, Capacity by, IActLog acts)
    {
        acts.Write(this, TicketAct.SentenceAmended, by, Sentence, words);
        sentence = words;
        Touch();
    }

    /// <summary>An instruction or a note: it goes out, and into the journal, with the move that it belongs to.</summary>
    public void Note(string words)
    {
        Visit.Write(words);
        Touch();
    }

    /// <summary>A ready instruction is ticked, or no longer.</summary>
    public void ToggleInstruction(string key)
    {
        Visit.Toggle(key);
        Touch();
    }

    /// <summary>A technician is ticked, or no longer.</summary>
    public void TogglePick(int technician)
    {
        Visit.Pick(technician);
        Touch();
    }

    /// <summary>Takes a person out of the crew. The rest goes on, and the next one leads.</summary>
    public void LeaveCrew(Person gone)
    {
        crew.RemoveAll(m => m.PersonId == gone.Id);
        if (!crew.Exists(m => m.IsLead)) crew[0].Lead(true);
        Touch();
    }

    /// <summary>A photo, file or place comes to it.</summary>
    public void Attach(Attachment added, Capacity by, IActLog acts)
    {
        Bring(added);
        var name = added.Kind == AttachmentKind.Location ? nameof(AttachmentKind.Location) : added.FileName;
        acts.Write(this, TicketAct.FileAdded, by, after: name);
        Touch();
    }

    /// <summary>Attaches a file that came with the report itself; no act is written.</summary>
    internal void Bring(Attachment attachment) => attachments.Add(attachment);

    /// <summary>An agency says that its network is well while others of the outage are being worked on.</summary>
    public void TellRecovery(DateTimeOffset now, Capacity by, IActLog acts)
    {
        RecoveredAt = now;
        acts.Write(this, TicketAct.RecoveryTold, by);
        Touch();
    }

    /// <summary>The reporter says that it is normal again.</summary>
    public void Confirm(DateTimeOffset now, Capacity by, IActLog acts)
    {
        confirmation = Confirmation.Normal;
        acts.Write(this, TicketAct.ConfirmationGiven, by, after: nameof(Confirmation.Normal));
        RecoveredAt ??= now;
        Touch();
    }

    /// <summary>The reporter's time to confirm is over.</summary>
    public void LeaveUnconfirmed(IActLog acts)
    {
        confirmation = Confirmation.Unanswered;
        acts.Write(this, TicketAct.ConfirmationGiven, by: null, after: nameof(Confirmation.Unanswered));
        Touch();
    }

    /// <param name="stars">1 to 5.</param>
    public void Rate(int stars, Capacity by, IActLog acts)
    {
        rating = stars;
        acts.Write(this, TicketAct.Rated, by, after: stars.ToString());
        Touch();
    }

    /// <summary>The Kadis takes note of the summary; the first time counts.</summary>
    public void Acknowledge(DateTimeOffset now, Capacity by, IActLog acts)
    {
        if (AcknowledgedAt is null) acts.Write(this, TicketAct.Acknowledged, by);
        AcknowledgedAt ??= now;
        Touch();
    }

    /// <summary>The official says whether an oral disposition was so.</summary>
    public void AnswerOral(bool isConfirmed, Capacity official, IActLog acts)
    {
        acts.Write(this, isConfirmed ? TicketAct.OralConfirmed : TicketAct.OralRejected, official);
        Touch();
    }

    /// <summary>Joins the outage that another leads.</summary>
    public void Join(Ticket lead, Capacity by, IActLog acts)
    {
        acts.Write(this, TicketAct.JoinedOutage, by, after: lead.Number);
        GoAlong(lead);
    }

    /// <summary>Leaves the outage that another leads; that one has changed too.</summary>
    public void Split(Ticket lead, Capacity by, IActLog acts, ITicketClock clock)
    {
        acts.Write(this, TicketAct.LeftOutage, by, before: lead.Number);
        GoOwnWay(clock);
        lead.Touch();
    }
}
