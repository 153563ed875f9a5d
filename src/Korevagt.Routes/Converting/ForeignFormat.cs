namespace Korevagt.Routes.Converting;

/// <summary>What a file is that becomes a routing file.</summary>
public enum ForeignFormat
{
    /// <summary>Solomon's vehicle routing problems with time windows (M. Solomon, Operations Research 35, 1987).</summary>
    Solomon,

    /// <summary>Li and Lim's pick-up and delivery problems with time windows (H. Li, A. Lim, ICTAI 2001).</summary>
    Lilim,

    /// <summary>Cordeau and Laporte's dial-a-ride problems (Transportation Research B 37, 2003).</summary>
    Darp,

    /// <summary>A CSV file of trips.</summary>
    Csv,
}
