using System.Runtime.InteropServices;

namespace Korevagt.Roads.Hierarchy;

/// <summary>An arc as one of its ends sees it during contraction.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ArcEntry
{
    /// <summary>Packed cost.</summary>
    public long Cost;

    /// <summary>The vertex at the other end.</summary>
    public int Neighbor;

    /// <summary>Number of the arc.</summary>
    public int Arc;
}
