namespace Korevagt.Nights;

/// <summary>What lies in the logs' folder; every list by name, in ordinal order.</summary>
/// <param name="New">Logs that lie whole there and were not taken up before.</param>
/// <param name="Known">Logs that were taken up on earlier nights.</param>
/// <param name="Left">Files that are left for another night, with the reasons.</param>
public sealed record LogFolderLook(IReadOnlyList<FoundLog> New, IReadOnlyList<FoundLog> Known, IReadOnlyList<LeftLog> Left);
