using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;

namespace GangguanBot.Office.Admission;

/// <summary>For whom a place is being chosen, as the buttons carry it.</summary>
/// <param name="Subject">The asker's own: a request, a person; 0 for none.</param>
/// <param name="Version">The asker's own: a state, a switch.</param>
public sealed record PlacementSubject(string Prefix, int Subject = 0, int Version = 0)
{
    public ButtonData To(string arg = "") => new(Prefix, Subject, Version, arg);
}

/// <summary>What stands around the choice.</summary>
/// <param name="Key">The card in which it is made.</param>
/// <param name="Foot">Rows below the roles: other choices, the way back.</param>
public sealed record ChoiceFrame(string Key, Html Heading, params IReadOnlyList<IReadOnlyList<Button>> Foot);

/// <summary>A conversation that needs a role and a place; see <see cref="PlacementChooser"/>.</summary>
public interface IPlacementAsker
{
    PlacementChooser Chooser { get; }

    /// <summary>Asked at every press: whether the choice may still be made.</summary>
    /// <returns><c>null</c>: it may not, and the asker has said why.</returns>
    Task<ChoiceFrame?> FrameAsync(Talk talk, PlacementSubject placementSubject);

    /// <summary>The place exists and fits the role.</summary>
    Task ChosenAsync(Talk talk, PlacementSubject placementSubject, Placement placement);
}

public static class PlacementRoutes
{
    /// <summary>Listens to the buttons and the search of the chooser under a prefix of the asker's own.</summary>
    public static Routes<T> Places<T>(this Routes<T> on, string prefix, params string[] roles) where T : class, IPlacementAsker => on
        .Button(prefix, (c, talk, data) => c.Chooser.PressedAsync(talk, c, data), roles)
        .Dialogue<PlacementChooser.PlacementSearch>(PlacementChooser.DialogueOf(prefix), (c, talk, placementSearch) => c.Chooser.TypedAsync(talk, c, placementSearch), roles);
}
