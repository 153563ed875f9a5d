namespace Korevagt.Roads.Osm;

/// <summary>How the bytes of a map are packed as a whole; the blocks of PBF are packed within.</summary>
internal enum MapPacking
{
    /// <summary>They are not.</summary>
    None,

    /// <summary>gzip (RFC 1952): <c>.osm.gz</c>.</summary>
    Gzip,

    /// <summary>bzip2: <c>.osm.bz2</c>.</summary>
    Bzip2,
}
