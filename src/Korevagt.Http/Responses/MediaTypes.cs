namespace Korevagt.Http.Responses;

/// <summary>Forms in which results are given.</summary>
public static class MediaTypes
{
    /// <summary>JSON.</summary>
    public const string Json = "application/json";

    /// <summary>JSON with geometry (RFC 7946).</summary>
    public const string GeoJson = "application/geo+json";

    /// <summary>Comma-separated values (RFC 4180).</summary>
    public const string Csv = "text/csv";

    /// <summary>A workbook of Excel.</summary>
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>A page.</summary>
    public const string Html = "text/html";
}
