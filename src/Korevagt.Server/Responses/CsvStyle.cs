namespace Korevagt.Server.Responses;

/// <summary>For whom CSV is written.</summary>
public enum CsvStyle
{
    /// <summary>For programs: comma, point, names of columns.</summary>
    Plain,

    /// <summary>For spreadsheets set to Danish: semicolon, comma, headings in words.</summary>
    Danish,
}
