using GangguanBot.Chat;
using GangguanBot.Sop;

namespace GangguanBot.Tickets.Cards;

/// <summary>A button that is good for one stay of a ticket in a step.</summary>
public interface ITicketButton
{
    int Ticket { get; }

    /// <summary>Number of the stay in which the button was drawn; in a later one it is refused.</summary>
    int Visit { get; }
}

/// <summary>A side button of a card.</summary>
public sealed record ToolButton(int Ticket, int Visit, Tool Tool) : ITicketButton, IButton<ToolButton>
{
    public static string Prefix => "tk";
}

/// <summary>Turns the pages of a ticket's history.</summary>
public sealed record HistoryButton(int Ticket, int Page) : IButton<HistoryButton>
{
    public static string Prefix => "hi";
}

/// <summary>A move that needs no receiver.</summary>
public sealed record MoveButton(int Ticket, int Visit, Move Move) : ITicketButton, IButton<MoveButton>
{
    public static string Prefix => "mo";
}

/// <summary>Disposes to a post.</summary>
public sealed record DisposeButton(int Ticket, int Visit, int Post) : ITicketButton, IButton<DisposeButton>
{
    public static string Prefix => "di";
}

/// <summary>Assigns one technician.</summary>
public sealed record AssignButton(int Ticket, int Visit, int Technician) : ITicketButton, IButton<AssignButton>
{
    public static string Prefix => "as";
}

/// <summary>Assigns the technicians who have been ticked.</summary>
public sealed record AssignPickedButton(int Ticket, int Visit) : ITicketButton, IButton<AssignPickedButton>
{
    public static string Prefix => "ap";
}

/// <summary>A ready reason of a move.</summary>
public sealed record ReasonButton(int Ticket, int Visit, Move Move, string Reason) : ITicketButton, IButton<ReasonButton>
{
    public static string Prefix => "re";
}

/// <summary>Ticks a ready instruction.</summary>
public sealed record InstructButton(int Ticket, int Visit, string Instruction) : ITicketButton, IButton<InstructButton>
{
    public static string Prefix => "in";
}

/// <summary>Ticks one of several technicians.</summary>
public sealed record PickButton(int Ticket, int Visit, int Technician) : ITicketButton, IButton<PickButton>
{
    public static string Prefix => "pk";
}

public sealed record UrgencyButton(int Ticket, int Visit, Urgency Urgency) : ITicketButton, IButton<UrgencyButton>
{
    public static string Prefix => "ur";
}

public sealed record SecrecyButton(int Ticket, int Visit, Secrecy Secrecy) : ITicketButton, IButton<SecrecyButton>
{
    public static string Prefix => "se";
}

/// <summary>The reporter's answer whether the network is well again.</summary>
public sealed record ConfirmButton(int Ticket, int Visit, Confirmation Answer) : ITicketButton, IButton<ConfirmButton>
{
    public static string Prefix => "cf";
}

/// <param name="Stars">From 1 to 5.</param>
public sealed record RateButton(int Ticket, int Visit, int Stars) : ITicketButton, IButton<RateButton>
{
    public static string Prefix => "rt";
}

/// <summary>Holds for some working days.</summary>
public sealed record HoldButton(int Ticket, int Visit, int Days) : ITicketButton, IButton<HoldButton>
{
    public static string Prefix => "hd";
}
