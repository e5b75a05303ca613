using static GangguanBot.Sop.Move;

namespace GangguanBot.Sop;

/// <summary>Conditions on single moves, kept in the machine and not on the screen: a forged button meets them too.</summary>
internal static class Gates
{
    public static Refusal? Obstacle(Move move, GateFacts gateFacts) => move switch
    {
        TakeBack when gateFacts.Opened => Refusal.AlreadyOpened,
        Accept when gateFacts.Accepted => Refusal.AlreadyAccepted,
        Arrive when !gateFacts.Accepted => Refusal.NotAccepted,
        Conclude when !gateFacts.DiagnosisComplete => Refusal.DiagnosisGap,
        Reopen when !gateFacts.MayReopen => Refusal.TooLateToReopen,
        _ => null,
    };
}
