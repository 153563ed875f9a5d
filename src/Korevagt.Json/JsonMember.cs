namespace Korevagt.Json;

/// <summary>A property of an object as it stands in the file; the same name may occur twice.</summary>
internal readonly record struct JsonMember(string Name, int Offset, JsonPart Value);
