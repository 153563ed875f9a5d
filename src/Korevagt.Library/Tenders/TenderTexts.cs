using Korevagt.Domain.Texts;

namespace Korevagt.Library.Tenders;

/// <summary>How far a tender has come, in words.</summary>
public static class TenderTexts
{
    /// <summary>A state, as it stands behind "the tender is".</summary>
    public static Text Of(TenderState state) => state switch
    {
        TenderState.Draft => new("en kladde", "a draft"),
        TenderState.Locked => new("låst", "locked"),
        TenderState.Opened => new("åbnet", "opened"),
        TenderState.Evaluated => new("vurderet", "evaluated"),
        TenderState.Decided => new("besluttet", "decided"),
        TenderState.Concluded => new("indgået som kontrakter", "concluded"),
        _ => new("annulleret", "annulled"),
    };
}
