namespace Korevagt.Reports.Html;

/// <summary>What a map tells of an area.</summary>
/// <param name="Change">The change in minutes; null where one side had no visit or lies beyond a day.</param>
/// <param name="IsProven">Whether the 95 % interval of its district's paired difference leaves zero out.</param>
/// <param name="Tip">What is told when one points at it.</param>
internal sealed record MapFigure(double? Change, bool IsProven, string Tip);
