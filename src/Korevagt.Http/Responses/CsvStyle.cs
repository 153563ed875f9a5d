namespace Korevagt.Http.Responses;

/// <summary>How CSV separates fields and writes numbers.</summary>
public enum CsvStyle
{
    /// <summary>For programs: comma, point, names of columns.</summary>
    Plain,

    /// <summary>For spreadsheets set to Danish: semicolon, comma, headings in words.</summary>
    Danish,
}
