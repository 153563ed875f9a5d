namespace Korevagt.Planning.Analysis;

/// <summary>The visits of a district, as queueing theory has it.</summary>
/// <param name="District">Id of the district.</param>
/// <param name="Name">Its name.</param>
/// <param name="Response">Their figures; null where no visit could be analysed.</param>
public sealed record DistrictAnalysis(string District, string Name, AnalysedResponse? Response);
