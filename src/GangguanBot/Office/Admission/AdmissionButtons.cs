using GangguanBot.Chat;
using GangguanBot.Sop;

namespace GangguanBot.Office.Admission;

public enum RequestAct { Accept, Refuse, Card, Open }

/// <summary>An admin's act on a request.</summary>
public sealed record RequestButton(int Request, RequestAct Act) : IButton<RequestButton>
{
    public static string Prefix => "rda";
}

public sealed record RequestListButton(int Page) : IButton<RequestListButton>
{
    public static string Prefix => "rdl";
}

public sealed record InvitationListButton(int Page) : IButton<InvitationListButton>
{
    public static string Prefix => "ivl";
}

/// <summary>An invitation is taken back: first asked, then done.</summary>
public sealed record RevokeButton(int Invitation, bool Sure) : IButton<RevokeButton>
{
    public static string Prefix => "ivr";
}

public enum InvitedAct { Accept, Rename }

/// <summary>The colleague's answer to an invitation.</summary>
public sealed record InvitedButton(int Invitation, InvitedAct Act) : IButton<InvitedButton>
{
    public static string Prefix => "iya";
}

/// <summary>How far the choice of a place has come.</summary>
public enum PlaceTurn { Roles, Role, Page, Place }

/// <summary>A press in the choice of role and place, of one asker.</summary>
/// <param name="Subject">As in <see cref="PlacementSubject"/>, as is <paramref name="Approval"/>.</param>
/// <param name="Number">The page, or the id of the post or agency; else 0.</param>
public sealed record PlaceButton<TAsker>(int Subject, bool Approval, PlaceTurn Turn, Role? Role, int Number) : IButton<PlaceButton<TAsker>>
    where TAsker : class, IPlacementAsker<TAsker>
{
    static string IButton<PlaceButton<TAsker>>.Prefix => $"{TAsker.Places}l";
}
