using GangguanBot.Chat;

namespace GangguanBot.Tickets.Reporting;

public enum DraftAct { Continue, Send, Service, Discard }

/// <summary>An act on the draft as a whole.</summary>
public sealed record DraftButton(DraftAct Act) : IButton<DraftButton>
{
    public static string Prefix => "lpa";
}

/// <summary>The draft is joined to a ticket that the agency has already.</summary>
public sealed record DraftJoinButton(int Ticket) : IButton<DraftJoinButton>
{
    public static string Prefix => "lpj";
}

/// <summary>Asks for a detail.</summary>
public sealed record DraftAskButton(DraftDetail Detail) : IButton<DraftAskButton>
{
    public static string Prefix => "lpd";
}

public sealed record DraftSymptomButton(Symptom Symptom) : IButton<DraftSymptomButton>
{
    public static string Prefix => "lps";
}

public sealed record DraftSiteButton(int Site) : IButton<DraftSiteButton>
{
    public static string Prefix => "lpw";
}

/// <param name="When">One of <see cref="DraftAnswers.Times"/>.</param>
public sealed record DraftSinceButton(string When) : IButton<DraftSinceButton>
{
    public static string Prefix => "lpn";
}

public sealed record DraftReachButton(OutageReach Reach) : IButton<DraftReachButton>
{
    public static string Prefix => "lpr";
}
