namespace Korevagt.Json;

/// <summary>What a <see cref="JsonPart"/> is.</summary>
internal enum JsonPartKind
{
    Null,
    Boolean,
    Number,
    Text,
    Array,
    Object,
}
