using Korevagt.Domain.Faults;
using Korevagt.Previews.Figures;

namespace Korevagt.Previews;

/// <summary>What is told of a preview while it goes on.</summary>
public abstract record PreviewNews
{
    private PreviewNews()
    {
    }

    /// <summary>The scenario, or what it builds on, cannot be simulated; nothing more follows.</summary>
    /// <param name="All">Every fault.</param>
    public sealed record Faults(IReadOnlyList<Fault> All) : PreviewNews;

    /// <summary>The scenario is sound: what is known of it before anything is simulated.</summary>
    /// <param name="Plan">That.</param>
    public sealed record Prepared(PreparedPreview Plan) : PreviewNews;

    /// <summary>What the years simulated so far say.</summary>
    /// <param name="Answer">That.</param>
    public sealed record Figures(PreviewFigures Answer) : PreviewNews;

    /// <summary>All years have been simulated; nothing more follows.</summary>
    /// <param name="Years">How many.</param>
    public sealed record Done(int Years) : PreviewNews;

    /// <summary>The caller has asked anew meanwhile, or so many wait that there is no turn; nothing more follows.</summary>
    /// <param name="Why">Which of the two.</param>
    public sealed record Stopped(StopReason Why) : PreviewNews;
}

/// <summary>Why a preview ends without its last answer.</summary>
public enum StopReason
{
    /// <summary>The same caller has asked for another.</summary>
    Newer,

    /// <summary>Too many wait.</summary>
    Busy,
}
