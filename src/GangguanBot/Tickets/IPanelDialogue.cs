namespace GangguanBot.Tickets;

/// <summary>Marks the data of a dialogue that a panel of a ticket's card begins. Leaving the panel ends it.</summary>
public interface IPanelDialogue;
