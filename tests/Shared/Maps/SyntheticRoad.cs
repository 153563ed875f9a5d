namespace Korevagt.Tests.Maps;

/// <summary>The kinds of ways of a made-up country.</summary>
internal enum SyntheticRoad
{
    /// <summary>A motorway drawn as one line.</summary>
    Trunk,

    /// <summary>A great road.</summary>
    Primary,

    /// <summary>A road between towns.</summary>
    Secondary,

    /// <summary>A small road in the country.</summary>
    Lane,

    /// <summary>A small road that is closed to others.</summary>
    PrivateLane,

    /// <summary>A street that bears through traffic.</summary>
    MainStreet,

    /// <summary>A street.</summary>
    Street,

    /// <summary>A street for one direction.</summary>
    OneWayStreet,

    /// <summary>A service road.</summary>
    Service,

    /// <summary>A ferry.</summary>
    Ferry,

    /// <summary>No road at all.</summary>
    Building,
}
